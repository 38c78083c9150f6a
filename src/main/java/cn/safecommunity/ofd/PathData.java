package cn.safecommunity.ofd;

import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;

/** Figures as the standard abbreviates them (9.1): {@code M S L Q B A C}, each with its numbers. */
final class PathData {

    private final String[] words;
    private final Path2D.Double path = new Path2D.Double();
    private int next;

    private PathData(String text) {
        this.words = text.strip().split("[\\s,]+");
    }

    static Path2D.Double path(String text) {
        PathData data = new PathData(text);
        while (data.next < data.words.length) {
            data.step(data.words[data.next++]);
        }
        return data.path;
    }

    private void step(String operator) {
        boolean begun = path.getCurrentPoint() != null;
        switch (operator) {
            case "M", "S" -> path.moveTo(number(), number());
            case "L" -> {
                double x = number();
                double y = number();
                if (begun) {
                    path.lineTo(x, y);
                } else {
                    path.moveTo(x, y);
                }
            }
            case "Q" -> {
                begin(begun);
                path.quadTo(number(), number(), number(), number());
            }
            case "B" -> {
                begin(begun);
                path.curveTo(number(), number(), number(), number(), number(), number());
            }
            case "A" -> {
                begin(begun);
                arc(number(), number(), number(), number() != 0, number() != 0, new Point2D.Double(number(), number()));
            }
            case "C" -> {
                if (begun) {
                    path.closePath();
                }
            }
            default -> {
                return; // no operator: as if it were not there
            }
        }
    }

    private void begin(boolean begun) {
        if (!begun) {
            path.moveTo(0, 0);
        }
    }

    private double number() {
        double[] read = next < words.length ? Xml.numbers(words[next++]) : new double[0];
        return read.length == 0 ? 0 : read[0];
    }

    /** From here to {@code end} on an ellipse, turned by so many degrees; as in SVG 1.1, F.6.5. */
    private void arc(double rx, double ry, double degrees, boolean large, boolean clockwise, Point2D end) {
        Point2D start = path.getCurrentPoint();
        if (rx == 0 || ry == 0 || start.equals(end)) {
            path.lineTo(end.getX(), end.getY());
            return;
        }
        // where the ellipse is a circle of radius 1
        AffineTransform turned = AffineTransform.getRotateInstance(Math.toRadians(degrees));
        AffineTransform toCircle = AffineTransform.getScaleInstance(1 / Math.abs(rx), 1 / Math.abs(ry));
        toCircle.rotate(-Math.toRadians(degrees));
        Point2D a = toCircle.transform(start, null);
        Point2D b = toCircle.transform(end, null);
        double half = a.distance(b) / 2;
        double radius = Math.max(1, half);
        double away = Math.sqrt(radius * radius - half * half) * (large == clockwise ? -1 : 1);
        double cx = (a.getX() + b.getX()) / 2 - away * (b.getY() - a.getY()) / (2 * half);
        double cy = (a.getY() + b.getY()) / 2 + away * (b.getX() - a.getX()) / (2 * half);
        double from = Math.toDegrees(Math.atan2(a.getY() - cy, a.getX() - cx));
        double sweep = Math.toDegrees(Math.atan2(b.getY() - cy, b.getX() - cx)) - from;
        sweep += clockwise && sweep < 0 ? 360 : !clockwise && sweep > 0 ? -360 : 0;
        Arc2D circle = new Arc2D.Double(cx - radius, cy - radius, 2 * radius, 2 * radius, -from, -sweep, Arc2D.OPEN);
        turned.scale(Math.abs(rx), Math.abs(ry));
        path.append(turned.createTransformedShape(circle), true);
    }
}
