import Conduct
import Language

/// Names and words for what rules of conduct ask: the one file that the rule sets share.
public struct ConductVocabulary: Sendable {
  /// Names that stand for several words of a fact.
  public var groups: [String: Group] = [:]
  /// What each fact is called, by its name.
  public var facts: [String: Wording] = [:]
  /// What the words of choices and tags are called.
  public var words: [String: Wording] = [:]

  public struct Group: Hashable, Sendable {
    public var fact: Fact
    public var mask: UInt64
  }

  init() {}

  /// Reads a file of kind `vocabulary`.
  init(_ file: Record) {
    _ = file["id"].id()
    for (key, value) in file["groups"].record().entries(called: "group") {
      let record = value.record()
      let choices = Fact.all.filter { $0.sort == .choice || $0.sort == .tags }
      guard let fact = record["of"].name(among: choices.map(\.name), called: "fact").flatMap(Fact.init)
      else { continue }
      let words = record["are"].list(1...64).compactMap {
        $0.name(among: fact.values, called: "value of \(fact.name)")
      }
      if fact.values.contains(key.id()) {
        key.report(
          "group \(quoted(key.id())) is called as a value of \(fact.name)", remedy: "Rename the group.")
      }
      groups[key.id()] = Group(fact: fact, mask: fact.mask(of: words))
    }
    facts = Self.wordings(file["facts"], among: Fact.all.map(\.name), called: "fact")
    let words = Set(Fact.all.flatMap(\.values)).sorted()
    self.words = Self.wordings(file["words"], among: words, called: "value")
  }

  private static func wordings(_ field: Field, among names: [String], called what: String)
    -> [String: Wording]
  {
    var wordings: [String: Wording] = [:]
    let record = field.record()
    for (key, value) in record.entries(called: what) {
      if let name = key.name(among: names, called: what) { wordings[name] = value.wording(longest: 200) }
    }
    for name in names where wordings[name] == nil && !record.keys.isEmpty {
      field.report("\(what) \(quoted(name)) has no words", remedy: "Add it, in every language.")
    }
    return wordings
  }
}
