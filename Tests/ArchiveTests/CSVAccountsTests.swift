import Archive
import Lending
import Simulation
import Testing

@Suite("a manager's accounts in CSV")
struct CSVAccountsTests {
  static let types = ["confident", "evasive", "promise-maker", "stubborn"]
  static let causes = ["C1", "C2", "C3", "C4"]
  static let header = "id,amount_due,days_past_due"

  private func read(_ bytes: [UInt8]) throws(CSVError) -> CSVAccounts {
    try CSVAccounts.read(bytes: bytes, file: "a.csv", types: Self.types, causes: Self.causes)
  }

  private func read(_ text: String) throws(CSVError) -> CSVAccounts { try read(Array(text.utf8)) }

  /// What is said about a text, empty where it is accepted.
  private func said(_ text: String) -> String {
    do throws(CSVError) {
      _ = try read(text)
      return ""
    } catch { return error.description }
  }

  @Test("the template is read, with what it leaves open")
  func template() throws {
    let read = try read(CSVAccounts.template)
    #expect(read.accounts.map(\.id) == ["A-1001", "A-1002", "A-1003"])
    #expect(
      read.accounts.map(\.due) == [Money(minor: 1_250_000), Money(minor: 86_000), Money(minor: 3_100_000)])
    #expect(read.accounts.map(\.daysPastDue) == [45, 7, 120])
    #expect(read.accounts.map(\.instalment) == [Money(minor: 250_000), Money(minor: 43_000), nil])
    #expect(read.accounts.map(\.type) == [2, nil, 1])
    #expect(read.accounts.map(\.cause) == [0, nil, 2])
    #expect(read.accounts.map(\.cash) == [0.5, nil, 0.2])
    #expect(read.missing.isEmpty)
    #expect(read.blanks == ["instalment": 1, "type": 1, "cause": 1, "cash": 1])
  }

  @Test("columns stand in any order, and those not there are said to be missing")
  func order() throws {
    let read = try read("days_past_due, cause ,id,amount_due\n30,C2,x,1.5\n")
    #expect(read.accounts[0].due == Money(minor: 150))
    #expect(read.accounts[0].cause == 1)
    #expect(read.missing == ["instalment", "type", "cash"])
  }

  @Test(
    "a mark at the start, line ends of every kind, quoted cells and blank lines",
    arguments: [
      "\u{FEFF}id,amount_due,days_past_due\r\n\"a \"\"b\"\",\r\nc\",\"10\",3\r\n\r\n,,\r\nd,20.5,-4",
      "id,amount_due,days_past_due\r\"a \"\"b\"\",\r\nc\",10.00,3\rd,20.50,-4\r",
    ])
  func formats(text: String) throws {
    // A line end inside a cell is a control character, so such an id is refused; the rest of the file is read.
    let error = #expect(throws: CSVError.self) { _ = try self.read(text) }
    #expect(error?.problems.map(\.line) == [2])
    #expect(error?.problems.map(\.column) == ["id"])
    let accounts = try read(text.replacing("\r\nc", with: "c")).accounts
    #expect(accounts.map(\.id) == ["a \"b\",c", "d"])
    #expect(accounts.map(\.due) == [Money(minor: 1000), Money(minor: 2050)])
    #expect(accounts.map(\.daysPastDue) == [3, -4])
  }

  @Test("a line after a cell of several lines keeps its number")
  func numbers() {
    #expect(said("\(Self.header)\r\n\"a\r\nb\",1,1\nc,0,1\n").contains("a.csv:4: amount_due"))
  }

  @Test(
    "each rule is told with its line, its column and its remedy",
    arguments: [
      ("a,0,1", "a.csv:2: amount_due: it is \"0\". An amount is above 0."),
      ("a,-5.00,1", "a.csv:2: amount_due: it is \"-5.00\". An amount is above 0."),
      ("a,1.005,1", "a.csv:2: amount_due: it is \"1.005\". An amount has at most two decimals. Round it."),
      ("a,1000000000000.01,1", "a.csv:2: amount_due: it is \"1000000000000.01\". An amount is at most"),
      (
        "a,99999999999999999999999,1",
        "a.csv:2: amount_due: it is \"99999999999999999999999\". An amount is at most"
      ),
      ("a,\"1,200\",1", "a.csv:2: amount_due: it is \"1,200\". An amount is written in digits"),
      ("a,1e3,1", "a.csv:2: amount_due: it is \"1e3\". An amount is written in digits"),
      ("a,5.,1", "a.csv:2: amount_due: it is \"5.\". An amount is written in digits"),
      ("a,,1", "a.csv:2: amount_due: the cell is empty. Every account needs it."),
      ("a,5,1.5", "a.csv:2: days_past_due: it is \"1.5\". Days are a whole number"),
      ("a,5,40000", "a.csv:2: days_past_due: it is \"40000\". Days are a whole number"),
      (" ,5,1", "a.csv:2: id: the cell is empty."),
      ("a,5,1\nb,5,1\na,6,1", "a.csv:4: id: the id \"a\" is also in line 2. Each account stands once."),
      ("a,5", "a.csv:2: the line has 2 cells where the header has 3."),
      ("a,5,1,", "a.csv:2: the line has 4 cells where the header has 3."),
      ("a\"b,5,1", "a.csv:2: a quotation mark inside a cell that does not begin with one."),
      ("\"a\"b,5,1", "a.csv:2: text after the quotation mark that ends a cell."),
      ("x,5,1\n\"a,5,1\nb,5,1", "a.csv:3: a cell whose quotation mark is never closed."),
      ("\u{1B}[2J,5,1", "a.csv:2: id: this is no id."),
    ])
  func rules(rows: String, expected: String) {
    #expect(said("\(Self.header)\n\(rows)\n").hasPrefix(expected))
  }

  @Test(
    "optional cells have their rules too, with the name that was meant",
    arguments: [
      ("type", "evaisve", "unknown borrower type \"evaisve\". Did you mean \"evasive\"?"),
      (
        "type", "banana",
        "unknown borrower type \"banana\". Known are confident, evasive, promise-maker, stubborn."
      ),
      ("cause", "C9", "unknown cause of arrears \"C9\". Did you mean \"C1\"?"),
      ("cash", "much", "it is \"much\". Free cash is a number of instalments, 0 to 1000."),
      ("cash", "nan", "it is \"nan\". Free cash is a number of instalments, 0 to 1000."),
      ("cash", "-1", "it is \"-1\". Free cash is a number of instalments, 0 to 1000."),
      ("instalment", "0.00", "it is \"0.00\". An amount is above 0."),
    ])
  func optional(column: String, cell: String, expected: String) {
    #expect(said("\(Self.header),\(column)\na,5,1,\(cell)\n").hasPrefix("a.csv:2: \(column): \(expected)"))
  }

  @Test(
    "a header is told what is unknown, missing, doubled or split otherwise",
    arguments: [
      ("id,amount_deu,days_past_due", "a.csv:1: amount_deu: unknown column. Did you mean \"amount_due\"?"),
      ("ID,amount_due,days_past_due", "a.csv:1: ID: unknown column. Did you mean \"id\"?"),
      (
        "id,amount_due,days_past_due,telephone",
        "a.csv:1: telephone: unknown column. Remove it; columns are id, "
      ),
      ("id,amount_due", "a.csv:1: days_past_due: the column is missing."),
      ("id,amount_due,days_past_due,id", "a.csv:1: id: the column occurs twice."),
      ("id,amount_due,days_past_due,", "a.csv:1: column 4 has no name."),
      ("id;amount_due;days_past_due", "a.csv:1: the columns are not separated by commas."),
    ])
  func headers(header: String, expected: String) {
    #expect(said("\(header)\na,5,1\n").hasPrefix(expected))
  }

  @Test("a file without accounts is no portfolio")
  func nothing() {
    #expect(said("") == said("\u{FEFF}\r\n\r\n"))
    #expect(said("").hasPrefix("a.csv: the file is empty: a portfolio of zero accounts."))
    #expect(said(CSVAccountsTests.header).contains("a header but no account: a portfolio of zero accounts."))
  }

  @Test("text in another encoding is refused with its line")
  func encodings() {
    let gbk = Array("\(Self.header)\r\na,5,1\r\n".utf8) + [0xD5, 0xC5, 0x2C, 0x35, 0x2C, 0x31]
    for (bytes, line) in [(gbk, 3), ([0xFF, 0xFE, 0x69, 0x00], 1), (Array("id\n\0".utf8), 2)] {
      let error = #expect(throws: CSVError.self) { _ = try self.read(bytes) }
      #expect(error?.problems.map(\.line) == [line])
      #expect(error?.problems.first?.what == "this is not UTF-8 text")
    }
  }

  @Test("problems are collected up to twenty, and then it says that there may be more")
  func many() {
    let rows = (1...30).map { "a\($0),0,1.5" }
    let error = #expect(throws: CSVError.self) {
      _ = try self.read("\(Self.header)\n\(rows.joined(separator: "\n"))")
    }
    #expect(error?.problems.count == 20)
    #expect(error?.problems.last?.line == 11)
    #expect(error?.isCut == true)
    #expect(said("\(Self.header)\n\(rows[..<3].joined(separator: "\n"))").split(separator: "\n").count == 6)
  }

  @Test("the largest amount and the smallest are accepted")
  func edges() throws {
    let read = try read("\(Self.header)\na,1000000000000,0\nb,0.01,36500\n")
    #expect(read.accounts.map(\.due) == [Money(minor: 100_000_000_000_000), Money(minor: 1)])
  }

  @Test("a file that is not there, a folder, and a file that is too large are said to be so")
  func files() throws {
    let scratch = try Scratch()
    func said(_ path: String) -> String {
      do throws(CSVError) {
        _ = try CSVAccounts.read(path: path, types: [], causes: [])
        return ""
      } catch { return error.description }
    }
    #expect(said(scratch.file("none")).contains("there is no such file. Check the path."))
    #expect(said(scratch.path).contains("no ordinary file"))
    #expect(said(try scratch.write("empty", [])).contains("a portfolio of zero accounts"))
    #expect(said(try scratch.write("good", Array("\(Self.header)\na,5,1\n".utf8))) == "")
  }
}
