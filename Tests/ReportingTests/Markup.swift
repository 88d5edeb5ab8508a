import Foundation

#if canImport(FoundationXML)
import FoundationXML
#endif

/// A page or picture read by a strict parser: what is wrong with it, its elements and its text.
struct Markup {
  let elements: [(name: String, attributes: [String: String])]
  /// The text right inside each element.
  let texts: [String]
  /// Nil where it is well formed.
  let problem: String?

  init(_ text: String) {
    let reader = Reader()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = reader
    problem =
      parser.parse() ? nil : "line \(parser.lineNumber): \(String(describing: parser.parserError))"
    elements = reader.elements
    texts = reader.texts
  }

  func count(_ name: String) -> Int { elements.filter { $0.name == name }.count }

  /// Every number in the places where a picture has numbers.
  var numbers: [Double] {
    let places = ["x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "d", "viewBox"]
    return elements.flatMap { element in places.compactMap { element.attributes[$0] } }
      .flatMap { $0.split { !"-.0123456789naif".contains($0) } }.map { Double($0) ?? .nan }
  }

  private final class Reader: NSObject, XMLParserDelegate {
    var elements: [(name: String, attributes: [String: String])] = []
    var texts: [String] = []
    private var open: [Int] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      elements.append((name, attributes))
      open.append(texts.count)
      texts.append("")
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) { open.removeLast() }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
      if let inside = open.last { texts[inside] += string }
    }
  }
}
