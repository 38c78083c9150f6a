package cn.safecommunity.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.namespace.NamespaceContext;
import javax.xml.namespace.QName;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpression;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import javax.xml.xpath.XPathFactoryConfigurationException;
import javax.xml.xpath.XPathFunctionResolver;
import javax.xml.xpath.XPathVariableResolver;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * Finds children by name in the files with the engine's statements. MyBatis asks for {@code selectKey} below each of a
 * thousand statements, and the JDK counts through the whole file for each question. What is more than names is asked of the JDK.
 */
public class MappingPaths extends XPathFactory {

    /** What the JDK looks at for a class to take, for documents as MyBatis has them. */
    static final String PROPERTY = DEFAULT_PROPERTY_NAME + ":" + DEFAULT_OBJECT_MODEL_URI;

    private static final String NAME = "[A-Za-z]+(-[A-Za-z]+)*";
    private static final Pattern NAMES =
            Pattern.compile("/?" + NAME + "(/" + NAME + ")*|" + NAME + "([|]" + NAME + ")+");

    private final XPathFactory jdk = XPathFactory.newDefaultInstance();

    @Override
    public boolean isObjectModelSupported(String objectModel) {
        return jdk.isObjectModelSupported(objectModel);
    }

    @Override
    public void setFeature(String name, boolean value) throws XPathFactoryConfigurationException {
        jdk.setFeature(name, value);
    }

    @Override
    public boolean getFeature(String name) throws XPathFactoryConfigurationException {
        return jdk.getFeature(name);
    }

    @Override
    public void setXPathVariableResolver(XPathVariableResolver resolver) {
        jdk.setXPathVariableResolver(resolver);
    }

    @Override
    public void setXPathFunctionResolver(XPathFunctionResolver resolver) {
        jdk.setXPathFunctionResolver(resolver);
    }

    @Override
    public XPath newXPath() {
        return new Paths(jdk.newXPath());
    }

    /** @param jdk answers whatever is not names */
    private record Paths(XPath jdk) implements XPath {

        @Override
        public @Nullable Object evaluate(String expression, @Nullable Object item, QName returnType)
                throws XPathExpressionException {
            boolean one = returnType.equals(XPathConstants.NODE);
            if (!(item instanceof Node node)
                    || !one && !returnType.equals(XPathConstants.NODESET)
                    || !NAMES.matcher(expression).matches()) {
                return jdk.evaluate(expression, item, returnType);
            }
            List<Node> found = find(expression, node);
            if (one) {
                return found.isEmpty() ? null : found.get(0);
            }
            return new Found(found);
        }

        private static List<Node> find(String expression, Node from) {
            boolean absolute = expression.startsWith("/");
            List<Node> found = List.of(absolute ? document(from) : from);
            for (String step : (absolute ? expression.substring(1) : expression).split("/")) {
                Set<String> names = Set.of(step.split("[|]"));
                List<Node> next = new ArrayList<>();
                found.forEach(parent -> addChildren(parent, names, next));
                found = next;
            }
            return found;
        }

        private static Node document(Node node) {
            return node instanceof Document ? node : Objects.requireNonNull(node.getOwnerDocument());
        }

        private static void addChildren(Node parent, Set<String> names, List<Node> found) {
            for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (child instanceof Element
                        && child.getNamespaceURI() == null
                        && names.contains(child.getNodeName())) {
                    found.add(child);
                }
            }
        }

        @Override
        public void reset() {
            jdk.reset();
        }

        @Override
        public void setXPathVariableResolver(XPathVariableResolver resolver) {
            jdk.setXPathVariableResolver(resolver);
        }

        @Override
        public XPathVariableResolver getXPathVariableResolver() {
            return jdk.getXPathVariableResolver();
        }

        @Override
        public void setXPathFunctionResolver(XPathFunctionResolver resolver) {
            jdk.setXPathFunctionResolver(resolver);
        }

        @Override
        public XPathFunctionResolver getXPathFunctionResolver() {
            return jdk.getXPathFunctionResolver();
        }

        @Override
        public void setNamespaceContext(NamespaceContext context) {
            jdk.setNamespaceContext(context);
        }

        @Override
        public NamespaceContext getNamespaceContext() {
            return jdk.getNamespaceContext();
        }

        @Override
        public XPathExpression compile(String expression) throws XPathExpressionException {
            return jdk.compile(expression);
        }

        @Override
        public String evaluate(String expression, Object item) throws XPathExpressionException {
            return jdk.evaluate(expression, item);
        }

        @Override
        public Object evaluate(String expression, InputSource source, QName returnType)
                throws XPathExpressionException {
            return jdk.evaluate(expression, source, returnType);
        }

        @Override
        public String evaluate(String expression, InputSource source) throws XPathExpressionException {
            return jdk.evaluate(expression, source);
        }
    }

    private record Found(List<Node> nodes) implements NodeList {

        @Override
        public @Nullable Node item(int index) {
            return index < nodes.size() ? nodes.get(index) : null;
        }

        @Override
        public int getLength() {
            return nodes.size();
        }
    }
}
