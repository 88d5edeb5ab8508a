import Language
import Lending
import Library
import Simulation

/// Turns records into accounts and collects what is wrong in them.
struct CSVAccountsReader {
  private(set) var accounts: [Portfolio.Listed] = []
  private(set) var blanks: [String: Int] = [:]

  private let columns: [CSVAccounts.Column]
  private let types: [String]
  private let causes: [String]
  /// The line of each id, to name it where the id comes again.
  private var lines: [String: Int] = [:]

  /// No portfolio of a lender has amounts above this; sums of many still fit.
  static let largestAmount = Money(minor: 100_000_000_000_000)
  static let days = -3650...36_500
  static let cash: ClosedRange<Float> = 0...1000
  static let longestID = 128

  init(columns: [CSVAccounts.Column], types: [String], causes: [String]) {
    self.columns = columns
    self.types = types
    self.causes = causes
  }

  var missing: [String] {
    CSVAccounts.Column.allCases.filter { !columns.contains($0) }.map(\.rawValue)
  }

  mutating func take(_ record: CSVRecords.Record, _ problems: inout [CSVError.Problem]) {
    guard record.fields.count == columns.count else {
      problems.append(
        .init(
          line: record.line, column: nil,
          what: "the line has \(record.fields.count) cells where the header has \(columns.count)",
          remedy: "Put a cell that holds a comma in quotation marks; leave unknown cells empty."))
      return
    }
    var account = Portfolio.Listed(id: "")
    for (column, field) in zip(columns, record.fields) {
      let text = field.trimmed
      if text.isEmpty, !column.isRequired {
        blanks[column.rawValue, default: 0] += 1
        continue
      }
      do {
        try read(text, column, line: record.line, into: &account)
      } catch {
        problems.append(
          .init(
            line: record.line, column: column.rawValue, what: error.what, rule: error.rule,
            remedy: error.remedy))
      }
    }
    accounts.append(account)
  }

  private struct Wrong: Error {
    var what: String
    var rule: String?
    var remedy: String?
  }

  private mutating func read(
    _ text: String, _ column: CSVAccounts.Column, line: Int, into account: inout Portfolio.Listed
  ) throws(Wrong) {
    guard !text.isEmpty else { throw Wrong(what: "the cell is empty", rule: "Every account needs it.") }
    switch column {
    case .id:
      guard text.utf8.count <= Self.longestID, !text.unicodeScalars.contains(where: Self.isControl) else {
        throw Wrong(
          what: "this is no id", rule: "An id has at most \(Self.longestID) bytes and no control characters.")
      }
      if let first = lines[text] {
        throw Wrong(
          what: "the id \"\(text)\" is also in line \(first)", rule: "Each account stands once.",
          remedy: "Remove one, or give it another id.")
      }
      lines[text] = line
      account.id = text
    case .amountDue: account.due = try Self.amount(text)
    case .instalment: account.instalment = try Self.amount(text)
    case .daysPastDue:
      guard let days = Int(text), Self.days.contains(days) else {
        throw Wrong(
          what: "it is \(Self.short(text))",
          rule: "Days are a whole number from \(Self.days.lowerBound) to \(Self.days.upperBound).",
          remedy: "Write it as 45; a loan not due yet has days below 0.")
      }
      account.daysPastDue = days
    case .type: account.type = try Self.place(of: text, in: types, "borrower type")
    case .cause: account.cause = try Self.place(of: text, in: causes, "cause of arrears")
    case .cash:
      guard let cash = Float(text), Self.cash.contains(cash) else {
        throw Wrong(
          what: "it is \(Self.short(text))", rule: "Free cash is a number of instalments, 0 to 1000.",
          remedy: "Write it as 0.5, or leave it empty.")
      }
      account.cash = cash
    }
  }

  private static func place(of text: String, in names: [String], _ kind: String) throws(Wrong) -> Int {
    if let place = names.firstIndex(of: text) { return place }
    let known = "Known are \(names.joined(separator: ", "))."
    throw Wrong(
      what: "unknown \(kind) \(short(text))",
      remedy: nearest(text, in: names).map { "Did you mean \"\($0)\"?" } ?? known)
  }

  /// Read digit by digit, so that it is exact.
  private static func amount(_ text: String) throws(Wrong) -> Money {
    let isNegative = text.hasPrefix("-")
    let parts = text.utf8.dropFirst(isNegative ? 1 : 0).split(
      separator: 0x2E, omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } })
    else {
      throw Wrong(
        what: "it is \(short(text))",
        rule: "An amount is written in digits, with a point before its decimals.",
        remedy: "Write it as 1234.50, without currency or grouping.")
    }
    let decimals = parts.count == 2 ? parts[1].count : 0
    guard decimals <= 2 else {
      throw Wrong(
        what: "it is \(short(text))", rule: "An amount has at most two decimals.", remedy: "Round it.")
    }
    let digits = parts.flatMap { Array($0) } + [UInt8](repeating: 0x30, count: 2 - decimals)
    // Digits alone, so that only size can make it fail.
    let minor = Int64(String(decoding: digits, as: UTF8.self)) ?? .max
    guard !isNegative, minor > 0 else {
      throw Wrong(
        what: "it is \(short(text))", rule: "An amount is above 0.",
        remedy: "Leave out accounts on which nothing is due.")
    }
    guard minor <= largestAmount.minor else {
      throw Wrong(
        what: "it is \(short(text))", rule: "An amount is at most \(largestAmount).",
        remedy: "Check the unit: amounts are in whole currency, not in cents.")
    }
    return Money(minor: minor)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
  }

  /// What a cell says, for messages: bounded, in quotation marks, control characters shown as a dot.
  private static func short(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(40) { shown.append(isControl(scalar) ? "\u{B7}" : scalar) }
    return "\"\(String(shown))\(text.unicodeScalars.count > 40 ? "…" : "")\""
  }
}
