import Chance

/// The self-exciting account under a treatment that holds the intensity at least at a level by what is owed (Chehrazi,
/// Glynn and Weber 2019): lifting it by one costs `lift`, so that holding it at λ* costs `lift`·κ(λ* − λ∞) a year.
///
/// In the source `lift` is c/δ2. Net value is discounted receipts less discounted cost, for ever.
public struct ControlledAccount: Hashable, Sendable {
  public var account: SelfExciting
  public var owed: Double
  public var lift: Double
  /// Intensity to hold by what is owed, in rising order of both; straight between, flat above, nothing held below.
  public var levels: [Level]

  public struct Level: Hashable, Sendable {
    public var owed: Double
    /// A year.
    public var intensity: Double

    public init(owed: Double, intensity: Double) {
      self.owed = owed
      self.intensity = intensity
    }
  }

  public init(account: SelfExciting, owed: Double, lift: Double, levels: [Level]) {
    self.account = account
    self.owed = owed
    self.lift = lift
    self.levels = levels
  }

  /// The same with every level times a number.
  public func times(_ multiplier: Double) -> ControlledAccount {
    var other = self
    other.levels = levels.map { Level(owed: $0.owed, intensity: multiplier * $0.intensity) }
    return other
  }

  /// The intensity that is kept with so much owed: never below the resting one.
  func held(at owed: Double) -> Double {
    guard let first = levels.first, let last = levels.last, owed >= first.owed else { return account.rest }
    var level = last.intensity
    for (low, high) in zip(levels, levels.dropFirst()) where owed < high.owed {
      level =
        low.intensity + (high.intensity - low.intensity) * (owed - low.owed) / (high.owed - low.owed)
      break
    }
    return max(account.rest, level)
  }

  /// Net value for ever from `owed` at the account's first intensity.
  ///
  /// - Parameters:
  ///   - rows: steps of the logarithm of what is owed, down to where nothing is held.
  ///   - columns: steps of intensity. As they stand, the error is below one in a hundred thousand.
  public func netValue(rows: Int = 120, columns: Int = 240) -> Double {
    guard let least = levels.first?.owed, owed > least else {
      return owed * account.collectedForEver(starts: [account.start])[0]
    }
    return ValueSurface(self, least: least, rows: rows, columns: columns)
      .value(owed: owed, intensity: account.start)
  }
}

/// Net value by what is owed and intensity, upwards from where nothing is held any more.
///
/// Between payments only the intensity moves, so that along it the value solves κ(λ − λ∞)V' = λJ − (ρ + λ)V, with J what
/// a payment leads to: r·w at once and the value at (1 − r)w and λ + δ10 + δ11 r. At the held level V' gives way to the
/// cost of holding; below it one pays for being lifted. A payment leaves less owed, so rows are solved one after the
/// other; where little is held the value is w·G(λ).
private struct ValueSurface {
  let problem: ControlledAccount
  let least: Double
  let intensities: [Double]
  /// What is owed in each row, in even steps of its logarithm.
  var owed: [Double] = []
  /// Value over what is owed.
  var rows: [[Double]] = []
  private let free: [Double]
  private let step: Double
  private let highest: Double

  init(_ problem: ControlledAccount, least: Double, rows count: Int, columns: Int) {
    self.problem = problem
    self.least = least
    let account = problem.account
    let fall = Elementary.log(problem.owed / least)
    step = fall / Double(count)
    // Payments until nothing is held add at most this much: each share r takes at least r off the logarithm.
    let payments = account.leastShare > 0 ? fall / -Elementary.log(1 - account.leastShare) : 12
    let rise = account.jump * (2 + min(12, payments)) + account.jumpShare * (1 + fall)
    let top = max(account.start, problem.held(at: problem.owed))
    highest = top + rise
    let rest = account.rest
    let width = highest - rest
    intensities = (0...columns).map { index in
      let share = Double(index) / Double(columns)
      return rest + width * share * share
    }
    free = account.collectedForEver(starts: intensities)
    let shares = UniformShare(least: account.leastShare)
    for row in 0...count {
      owed.append(least * Elementary.exp(Double(row) * step))
      // A small payment leads back into the row being solved: begin from the row below and repeat.
      rows.append(rows.last ?? free)
      for _ in 0..<20 {
        let solved = solve(row, shares)
        let change = zip(solved, rows[row]).map { ($0 - $1).magnitude }.max() ?? 0
        rows[row] = solved
        if change < 1e-10 { break }
      }
    }
  }

  private func solve(_ row: Int, _ shares: UniformShare) -> [Double] {
    let account = problem.account
    let w = owed[row]
    var after = Array(repeating: 0.0, count: intensities.count)
    for (r, weight) in shares.nodes {
      let below = place(of: (1 - r) * w)
      let jump = account.jump + account.jumpShare * r
      for index in after.indices {
        after[index] += weight * (r + (1 - r) * share(at: below, intensity: intensities[index] + jump))
      }
    }
    let lift = problem.lift / w
    let held = problem.held(at: w)
    let cost = lift * account.decay * (held - account.rest)
    let atHeld = (held * read(after, at: held) - cost) / (account.discount + held)
    var (last, value) = (held, atHeld)
    return intensities.map { intensity in
      guard intensity > held else { return atHeld - lift * (held - intensity) }
      let parts = 4
      let width = (intensity - last) / Double(parts)
      for _ in 0..<parts {
        let middle = last + width / 2
        let carried = account.decay * (middle - account.rest) / width
        let half = (account.discount + middle) / 2
        value = ((carried - half) * value + middle * read(after, at: middle)) / (carried + half)
        last += width
      }
      last = intensity
      return value
    }
  }

  func value(owed: Double, intensity: Double) -> Double {
    owed * share(at: place(of: owed), intensity: intensity)
  }

  /// The row below an amount and how far it lies towards the next; nil where nothing is held.
  private func place(of owed: Double) -> (row: Int, high: Double)? {
    guard owed >= least, rows.count > 1 else { return nil }
    let place = Elementary.log(owed / least) / step
    let row = min(Int(place), rows.count - 2)
    return (row, min(1, place - Double(row)))
  }

  /// Value over what is owed, on straight lines between rows.
  private func share(at place: (row: Int, high: Double)?, intensity: Double) -> Double {
    guard let (row, high) = place else { return read(free, at: intensity) }
    return (1 - high) * read(rows[row], at: intensity) + high * read(rows[row + 1], at: intensity)
  }

  /// A function of intensity given at the columns, on straight lines; flat beyond the last.
  private func read(_ values: [Double], at intensity: Double) -> Double {
    let rest = problem.account.rest
    let share = (intensity - rest) / (highest - rest)
    guard share < 1 else { return values[values.count - 1] }
    let place = max(0, share).squareRoot() * Double(values.count - 1)
    let low = min(Int(place), values.count - 2)
    let (a, b) = (intensities[low], intensities[low + 1])
    return values[low] + (values[low + 1] - values[low]) * (intensity - a) / (b - a)
  }
}
