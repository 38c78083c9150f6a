package cn.safecommunity.engine;

import java.util.Objects;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.BpmnParseFactory;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xml.sax.SAXException;

/**
 * The engine reads the schema of BPMN anew for each model, which took longer than the models themselves. It is read once here, and
 * models are held against it as before (ADR 50).
 */
@Component
class KnownSchema extends AbstractProcessEnginePlugin implements BpmnParseFactory {

    private @Nullable Schema read;

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setBpmnParseFactory(this);
    }

    @Override
    public BpmnParse createBpmnParse(BpmnParser parser) {
        BpmnParse parse = new BpmnParse(new WithSchema(parser, schema()));
        parse.setSchemaResource(null);
        return parse;
    }

    /** @throws IllegalStateException when the engine comes without its schema */
    synchronized Schema schema() {
        if (read == null) {
            try {
                read = SchemaFactory.newDefaultInstance()
                        .newSchema(Objects.requireNonNull(
                                BpmnParser.class.getClassLoader().getResource(BpmnParser.BPMN_20_SCHEMA_LOCATION)));
            } catch (SAXException e) {
                throw new IllegalStateException("The engine's schema of BPMN cannot be read", e);
            }
        }
        return read;
    }

    /** The engine's reader of models, with a schema that has been read. */
    static final class WithSchema extends BpmnParser {

        private final Schema schema;

        WithSchema(BpmnParser parser, Schema schema) {
            super(parser.getExpressionManager(), null);
            setParseListeners(parser.getParseListeners());
            this.schema = schema;
        }

        /** A parse that names no schema itself is not to be read without one. */
        @Override
        protected void enableSchemaValidation(boolean named) {}

        @Override
        protected SAXParser getSaxParser() throws ParserConfigurationException, SAXException {
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setSchema(schema);
            factory.setFeature(NAMESPACE_PREFIXES, true);
            setXxeProcessing(factory);
            return factory.newSAXParser();
        }
    }
}
