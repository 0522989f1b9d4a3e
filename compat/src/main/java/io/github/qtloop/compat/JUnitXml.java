package io.github.qtloop.compat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes results as CI systems read them: the XML of JUnit, as Surefire has it. */
final class JUnitXml {

    private JUnitXml() {}

    /** Writes {@code TEST-<python>-<suite>.xml} into an existing directory. */
    static void write(Path directory, String python, SuiteResult result) throws IOException {
        Path file = directory.resolve("TEST-" + python + "-" + result.suite().name() + ".xml");
        try (Writer out = Files.newBufferedWriter(file)) {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            suite(xml, python, result);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException("cannot write " + file, e);
        }
    }

    private static void suite(XMLStreamWriter xml, String python, SuiteResult result) throws XMLStreamException {
        Counts counts = result.counts();
        int elements = result.cases().stream().mapToInt(test -> Math.max(1, test.notes().size())).sum();
        xml.writeStartElement("testsuite");
        attribute(xml, "name", python + "." + result.suite().name());
        attribute(xml, "tests", Integer.toString(elements));
        attribute(xml, "failures", Integer.toString(counts.failures()));
        attribute(xml, "errors", Integer.toString(counts.errors()));
        attribute(xml, "skipped", Integer.toString(counts.skipped() + counts.excepted()));
        attribute(xml, "time", seconds(result.seconds()));
        for (TestCase test : result.cases()) {
            cases(xml, python, test);
        }
        xml.writeEndElement();
    }

    /** An element can say one thing, so a test of which several are to be said has as many elements. */
    private static void cases(XMLStreamWriter xml, String python, TestCase test) throws XMLStreamException {
        if (test.notes().isEmpty()) {
            testcase(xml, python, test.id(), test.seconds(), List.of());
        }
        double seconds = test.seconds();
        for (Note note : test.notes()) {
            testcase(xml, python, note.name(), seconds, List.of(note));
            seconds = 0;
        }
    }

    private static void testcase(XMLStreamWriter xml, String python, String id, double seconds, List<Note> notes)
            throws XMLStreamException {
        // The arguments of a subtest, or the class of a set-up, may have dots too.
        int end = id.indexOf(' ') < 0 ? id.length() : id.indexOf(' ');
        int dot = id.lastIndexOf('.', end - 1);
        xml.writeStartElement("testcase");
        attribute(xml, "classname", dot < 0 ? python : python + "." + id.substring(0, dot));
        attribute(xml, "name", id.substring(dot + 1));
        attribute(xml, "time", seconds(seconds));
        for (Note note : notes) {
            note(xml, note);
        }
        xml.writeEndElement();
    }

    private static void note(XMLStreamWriter xml, Note note) throws XMLStreamException {
        xml.writeStartElement(
                switch (note.kind()) {
                    case FAILURE -> "failure";
                    case ERROR -> "error";
                    case SKIPPED, EXCEPTED -> "skipped";
                });
        attribute(xml, "message", note.message());
        if (note.isBad()) {
            attribute(xml, "type", note.message().split(":", 2)[0]);
        }
        xml.writeCharacters(allowed(note.text()));
        xml.writeEndElement();
    }

    private static void attribute(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, allowed(value));
    }

    private static String seconds(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    /** XML 1.0 cannot hold every character, not even escaped. */
    private static String allowed(String text) {
        return text.codePoints()
                .map(c -> c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD
                                || c >= 0x10000
                        ? c
                        : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
