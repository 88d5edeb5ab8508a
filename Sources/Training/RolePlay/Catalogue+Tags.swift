import Language

extension Catalogue {
  /// What words of this tongue say of a line as a whole: `written` where it puts something in writing, `instead` where
  /// it takes back what was agreed.
  public func ownTags(of line: String) -> [String] {
    let line = line.lowercased()
    return ["instead", "written"].filter { tag in
      (text("practice.\(tag)-words") ?? "").split(separator: "|").contains { line.contains($0) }
    }
  }
}
