/// A report as a value: what it says, before anyone decides how it looks.
public struct Report: Hashable, Sendable {
  public var title: String
  public var blocks: [Block]

  public init(title: String, blocks: [Block]) {
    self.title = title
    self.blocks = blocks
  }

  public enum Block: Hashable, Sendable {
    case heading(String)
    case paragraph(String)
    /// The sentence a reader must not miss.
    case verdict(String)
    case table(Table)
    case chart(Chart)
    /// Small print.
    case note(String)
  }
}

/// Rows of cells under named columns.
public struct Table: Hashable, Sendable {
  public var columns: [Column]
  public var rows: [[String]]

  public init(columns: [Column], rows: [[String]] = []) {
    self.columns = columns
    self.rows = rows
  }

  public struct Column: Hashable, Sendable {
    public var title: String
    public var isNumber: Bool

    public init(_ title: String, isNumber: Bool = true) {
      self.title = title
      self.isNumber = isNumber
    }
  }
}
