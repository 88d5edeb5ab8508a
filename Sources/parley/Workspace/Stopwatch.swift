import Foundation

/// Time passed since it was made.
///
/// Speeds of one thread are stated in processor time, which other programs on the machine hardly disturb.
struct Stopwatch {
  struct Time {
    /// Seconds on the wall, and seconds of processor time of all threads of this process.
    var wall: Double
    var processor: Double
  }

  private let start = Self.now

  var time: Time {
    let now = Self.now
    return Time(wall: now.wall - start.wall, processor: now.processor - start.processor)
  }

  private static var now: Time {
    Time(wall: seconds(CLOCK_MONOTONIC), processor: seconds(CLOCK_PROCESS_CPUTIME_ID))
  }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// Most memory that this process has held.
enum PeakMemory {
  /// In bytes, since the start or the last `forget`.
  static var bytes: Double {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
    return (line.split(separator: " ").compactMap { Double($0) }.first ?? 0) * 1024
  }

  /// Starts anew from what is held now.
  static func forget() {
    guard let file = FileHandle(forWritingAtPath: "/proc/self/clear_refs") else { return }
    file.write(Data("5".utf8))
  }
}

extension [Double] {
  /// The one in the middle; of two, the larger. Not to be asked of none.
  var median: Double { sorted()[count / 2] }
}
