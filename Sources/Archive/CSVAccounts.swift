import Library
import Simulation

/// A manager's own accounts, read from CSV.
public struct CSVAccounts: Sendable {
  public var accounts: [Portfolio.Listed]
  /// Optional columns that the file does not have; what they would say is drawn, and is to be listed as assumed.
  public var missing: [String]
  /// Optional columns with empty cells, and how many; these too are drawn.
  public var blanks: [String: Int]

  /// The largest file that is read, in bytes.
  public static let largest = 64 << 20

  /// A file to fill in: the header and three invented accounts.
  public static let template = """
    id,amount_due,days_past_due,instalment,type,cause,cash
    A-1001,12500.00,45,2500.00,promise-maker,C1,0.5
    A-1002,860.00,7,430.00,,,
    A-1003,31000,120,,evasive,C3,0.2

    """

  /// Columns in the order of the template.
  enum Column: String, CaseIterable {
    case id
    case amountDue = "amount_due"
    case daysPastDue = "days_past_due"
    case instalment, type, cause, cash

    var isRequired: Bool {
      switch self {
      case .id, .amountDue, .daysPastDue: true
      case .instalment, .type, .cause, .cash: false
      }
    }
  }

  /// Reads a file whose first line names its columns.
  ///
  /// - Parameters:
  ///   - types: ids of borrower types that a cell may name; accounts hold their places in this list.
  ///   - causes: the same for causes of arrears.
  /// - Throws: everything that is wrong, at most twenty problems.
  public static func read(path: String, types: [String], causes: [String]) throws(CSVError) -> CSVAccounts {
    let bytes: [UInt8]
    do { bytes = try Descriptor.contents(of: path, atMost: largest) } catch { throw CSVError(error) }
    return try read(bytes: bytes, file: path, types: types, causes: causes)
  }

  /// The same with a file's content.
  ///
  /// - Parameter file: the name that messages show.
  public static func read(
    bytes: [UInt8], file: String, types: [String], causes: [String]
  ) throws(CSVError) -> CSVAccounts {
    if let problem = unreadable(bytes) { throw CSVError(file: file, problems: [problem]) }
    var records = CSVRecords(bytes)
    var reader: CSVAccountsReader?
    var problems: [CSVError.Problem] = []
    do {
      while let record = try records.next(), problems.count < CSVError.most {
        if record.isBlank { continue }
        if reader == nil {
          let (columns, wrong) = CSVHeader.columns(of: record)
          guard wrong.isEmpty else { throw CSVError(file: file, problems: wrong) }
          reader = CSVAccountsReader(columns: columns, types: types, causes: causes)
        } else {
          reader?.take(record, &problems)
        }
      }
    } catch let error as CSVError {
      throw error
    } catch let error as CSVRecords.Malformed {
      problems.append(.init(line: error.line, column: nil, what: error.what, remedy: error.remedy))
    } catch {
      problems.append(.init(line: nil, column: nil, what: "\(error)"))
    }
    guard problems.isEmpty else {
      throw CSVError(
        file: file, problems: Array(problems.prefix(CSVError.most)), isCut: problems.count >= CSVError.most)
    }
    guard let reader, !reader.accounts.isEmpty else {
      throw CSVError(file: file, problems: [noAccounts(hasHeader: reader != nil)])
    }
    return CSVAccounts(accounts: reader.accounts, missing: reader.missing, blanks: reader.blanks)
  }

  private static func noAccounts(hasHeader: Bool) -> CSVError.Problem {
    .init(
      line: nil, column: nil,
      what: hasHeader
        ? "there is a header but no account: a portfolio of zero accounts"
        : "the file is empty: a portfolio of zero accounts",
      rule: "There must be at least one.", remedy: "Add a line for each account.")
  }

  private static func unreadable(_ bytes: [UInt8]) -> CSVError.Problem? {
    guard String(validating: bytes, as: UTF8.self) == nil || bytes.contains(0) else { return nil }
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let bad = lines.firstIndex { $0.contains(0) || String(validating: $0, as: UTF8.self) == nil }
    return .init(
      line: (bad ?? 0) + 1, column: nil, what: "this is not UTF-8 text",
      remedy: "In a spreadsheet, save it as \"CSV UTF-8\".")
  }
}
