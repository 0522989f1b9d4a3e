package io.github.qtloop.release;

import io.github.qtloop.commands.CommandException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A pom as it is written, without what a parent or a profile would add. */
final class Pom {

    private final Element project;

    private Pom(Element project) {
        this.project = project;
    }

    static Pom read(Path file) throws IOException {
        try {
            return new Pom(DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getDocumentElement());
        } catch (SAXException | ParserConfigurationException e) {
            throw new CommandException(file + " is no pom: " + e.getMessage(), e);
        }
    }

    /** The text below a path of elements, such as {@code scm/url}; empty where there is none. */
    String text(String path) {
        return elements(path).map(element -> element.getTextContent().strip()).findFirst().orElse("");
    }

    /** The dependencies, or what is managed: each as group, artifact and version. */
    List<List<String>> coordinates(String path) {
        return elements(path)
                .map(dependency -> Stream.of("groupId", "artifactId", "version")
                        .map(name -> children(dependency, name)
                                .findFirst()
                                .map(element -> element.getTextContent().strip())
                                .orElse(""))
                        .toList())
                .toList();
    }

    private Stream<Element> elements(String path) {
        Stream<Element> found = Stream.of(project);
        for (String name : path.split("/")) {
            found = found.flatMap(element -> children(element, name));
        }
        return found;
    }

    private static Stream<Element> children(Element parent, String name) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(element -> element.getTagName().equals(name));
    }
}
