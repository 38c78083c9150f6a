package cn.safecommunity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaConnector;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The model files as the repository holds them, and what their expressions name. */
public final class ModelFiles {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern NAME = Pattern.compile("(?<![.\\w])([a-zA-Z]\\w*+)(?!\\s*[.(])");
    private static final Pattern BEAN = Pattern.compile("(?<![.\\w])([a-zA-Z]\\w*+)(?=\\.)");
    private static final Pattern DELEGATE = Pattern.compile("delegateExpression=\"\\$\\{(\\w+)}\"");
    private static final Pattern MAPPED =
            Pattern.compile("<camunda:in source=\"(\\w+)\"|<camunda:out [^>]*target=\"(\\w+)\"");
    private static final Pattern NAMED =
            Pattern.compile("camunda:(?:initiator|elementVariable)=\"(\\w+)\"|setVariable\\('(\\w+)'");
    private static final Pattern WRITTEN = Pattern.compile(
            "camunda:(?:initiator|elementVariable)=\"(\\w+)\"|(?:<camunda:(?:in|out) [^>]*target=\"|setVariable\\(')(\\w+)");
    private static final Set<String> ENGINE_WORDS =
            Set.of("execution", "task", "null", "true", "false", "statusCode", "response");

    private ModelFiles() {}

    /** All files of a folder with this ending; there is at least one. */
    public static List<Path> in(String folder, String ending) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            List<Path> found = files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
            assertThat(found).as("files %s/*%s", folder, ending).isNotEmpty();
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name a file must have for this key, without its ending. */
    public static String kebab(String key) {
        return key.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    public static BpmnModelInstance read(Path file) {
        return Bpmn.readModelFromFile(file.toFile());
    }

    /** The one process of a model. */
    public static Process process(BpmnModelInstance model) {
        return model.getModelElementsByType(Process.class).iterator().next();
    }

    public static BpmnModelInstance ofKey(String key) {
        return read(Path.of("bpmn", kebab(key) + ".bpmn"));
    }

    public static <T extends ModelElementInstance> Collection<T> all(BpmnModelInstance model, Class<T> type) {
        return model.getModelElementsByType(type);
    }

    /** What hangs in the extension elements of this element itself, at any depth. */
    public static <T extends ModelElementInstance> List<T> inside(BaseElement element, Class<T> type) {
        BpmnModelInstance model = (BpmnModelInstance) element.getModelInstance();
        return model.getModelElementsByType(type).stream()
                .filter(found -> element.equals(owner(found)))
                .toList();
    }

    public static <T extends ModelElementInstance> List<String> texts(BaseElement element, Class<T> type) {
        return inside(element, type).stream().map(T::getTextContent).toList();
    }

    private static ModelElementInstance owner(ModelElementInstance found) {
        ModelElementInstance up = found.getParentElement();
        while (!(up instanceof ExtensionElements)) {
            up = up.getParentElement();
        }
        return up.getParentElement();
    }

    /** The Spring beans that a model names. */
    public static Set<String> beans(BpmnModelInstance model) {
        String text = Bpmn.convertToString(model);
        Set<String> beans = names(DELEGATE, text).collect(Collectors.toCollection(TreeSet::new));
        expressions(text).flatMap(expression -> names(BEAN, expression)).forEach(beans::add);
        beans.removeAll(ENGINE_WORDS);
        return beans;
    }

    /** The process variables that a model itself reads or writes; its callers hand the rest in. */
    public static Set<String> variables(BpmnModelInstance model) {
        String text = Bpmn.convertToString(model).replace("&amp;", "&");
        Set<String> variables = Stream.of(MAPPED, NAMED)
                .flatMap(pattern -> names(pattern, text))
                .collect(Collectors.toCollection(TreeSet::new));
        expressions(text.replaceAll(DELEGATE.pattern(), ""))
                .flatMap(expression -> names(NAME, expression))
                .forEach(variables::add);
        for (CamundaInputOutput mapping : model.getModelElementsByType(CamundaInputOutput.class)) {
            mapping.getCamundaOutputParameters().forEach(output -> variables.add(output.getCamundaName()));
            if (!(mapping.getParentElement() instanceof CamundaConnector)) {
                mapping.getCamundaInputParameters().forEach(input -> variables.add(input.getCamundaName()));
            }
        }
        variables.removeAll(ENGINE_WORDS);
        return variables;
    }

    /** The process variables that a model itself writes, or hands to the processes it calls. */
    public static Set<String> written(BpmnModelInstance model) {
        String text = Bpmn.convertToString(model).replace("&amp;", "&");
        Set<String> written = names(WRITTEN, text).collect(Collectors.toCollection(TreeSet::new));
        for (CamundaInputOutput mapping : model.getModelElementsByType(CamundaInputOutput.class)) {
            mapping.getCamundaOutputParameters().forEach(output -> written.add(output.getCamundaName()));
            mapping.getCamundaInputParameters().forEach(input -> written.add(input.getCamundaName()));
        }
        return written;
    }

    /** The nodes of a model as they are drawn, by their ids, whitespace aside. */
    public static Map<String, String> drawings(Path file) {
        Set<String> nodes = read(file).getModelElementsByType(FlowNode.class).stream()
                .map(FlowNode::getId)
                .collect(Collectors.toSet());
        Map<String, String> drawings = new TreeMap<>();
        try {
            Transformer text = TransformerFactory.newInstance().newTransformer();
            text.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            NodeList elements = DocumentBuilderFactory.newNSInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getElementsByTagName("*");
            for (int i = 0; i < elements.getLength(); i++) {
                Element element = (Element) elements.item(i);
                if (nodes.contains(element.getAttribute("id"))) {
                    StringWriter drawn = new StringWriter();
                    text.transform(new DOMSource(element), new StreamResult(drawn));
                    drawings.put(element.getAttribute("id"), drawn.toString().replaceAll(">\\s+<", "><"));
                }
            }
            return drawings;
        } catch (TransformerException | ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<String> expressions(String text) {
        return names(EXPRESSION, text).map(expression -> expression.replaceAll("'[^']*'", "''"));
    }

    private static Stream<String> names(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(ModelFiles::firstGroup);
    }

    private static String firstGroup(MatchResult match) {
        return match.group(1) != null || match.groupCount() == 1 ? match.group(1) : match.group(2);
    }
}
