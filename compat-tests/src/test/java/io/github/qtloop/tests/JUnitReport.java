package io.github.qtloop.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * One file with results, as a CI system reads it.
 *
 * @param root the element {@code testsuite}
 */
record JUnitReport(Element root) {

    /** All {@code TEST-*.xml} of a directory. */
    static List<JUnitReport> read(Path directory) throws IOException, ParserConfigurationException, SAXException {
        List<JUnitReport> reports = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.sorted().toList()) {
                reports.add(new JUnitReport(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(file.toFile())
                        .getDocumentElement()));
            }
        }
        return reports;
    }

    int number(String attribute) {
        return Integer.parseInt(root.getAttribute(attribute));
    }

    int cases() {
        return elements("testcase").size();
    }

    /** Class and name of the tests that have such a child, with its message. */
    Map<String, String> messages(String kind) {
        Map<String, String> messages = new TreeMap<>();
        for (Element element : elements(kind)) {
            Element test = (Element) element.getParentNode();
            messages.put(test.getAttribute("classname") + "/" + test.getAttribute("name"), element.getAttribute("message"));
        }
        return messages;
    }

    List<Element> elements(String name) {
        NodeList nodes = root.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }
}
