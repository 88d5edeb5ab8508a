import Training

extension Answering {
  /// Reads a file of kind `answering`.
  init(_ file: Record) {
    _ = file["id"].id()
    let message = file["message"].record()
    let unhelpful = file["unhelpful"].record()
    self.init(
      call: Self.bands(file["call"]), visit: Self.bands(file["visit"]),
      messageEase: message["ease"].float(0.1...10), messageDays: message["days"].integer(0...60),
      unhelpfulFamily: unhelpful["family"].share(), unhelpfulStranger: unhelpful["stranger"].share())
  }

  private static func bands(_ field: Field) -> [Band] {
    var last = 0
    let items = field.list(1...48)
    let bands = items.map { item in
      let record = item.record()
      let until = record["until"].minuteOfDay()
      if until <= last, record.has("until") {
        record["until"].report(
          "a part of the day ends no later than the one before it", remedy: "Put the hours in order.")
      }
      last = max(last, until)
      return Band(
        until: until, ease: record["ease"].float(0...10), family: record["family"].share(),
        stranger: record["stranger"].share())
    }
    if !items.isEmpty, last != 1_440 {
      field.report("the day ends before 24:00", remedy: "Let the last part run until \"24:00\".")
    }
    return bands
  }
}

extension Field {
  /// A time of day written as "08:30", as minutes from midnight; "24:00" is the end of the day.
  func minuteOfDay() -> Int {
    let parts = (scalar?.text ?? "").split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2,
      parts.allSatisfy({ $0.count == 2 && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), minute < 60, hour * 60 + minute <= 1_440
    else {
      reportType("a time of day", "Write it in quotation marks, as in \"08:30\".")
      return 0
    }
    return hour * 60 + minute
  }
}
