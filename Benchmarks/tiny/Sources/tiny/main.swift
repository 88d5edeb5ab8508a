import Glibc

// Prints borrowers, days, seconds of processor time of each run, and cents paid by all.
let count = CommandLine.arguments.count > 1 ? Int(CommandLine.arguments[1]) ?? 65_536 : 65_536
let runs = CommandLine.arguments.count > 2 ? Int(CommandLine.arguments[2]) ?? 7 : 7
let borrowers = Borrowers(count: count / 1024 * 1024, days: 180, seed: 2026)

func now() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

var paid = borrowers.run()
var seconds: [Double] = []
for _ in 0..<runs {
  let start = now()
  paid = borrowers.run()
  seconds.append(now() - start)
}
let days = Double(borrowers.count * borrowers.days)
let nanoseconds = seconds.map { $0 / days * 1e9 }
print(
  "{\"nanoseconds\": \(nanoseconds), \"borrowers\": \(borrowers.count), \"paid\": \(paid), "
    + "\"note\": \"Philox, 2^x written out\"}")
