/// Systems of linear equations, small enough to be solved by elimination.
enum LinearSystem {
  /// The x with `matrix`·x = `right`, by Gaussian elimination with the largest pivot of each column.
  ///
  /// - Returns: nil where the matrix is singular to working precision.
  static func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double]? {
    let size = right.count
    var rows = zip(matrix, right).map { $0 + [$1] }
    for column in 0..<size {
      guard let pivot = (column..<size).max(by: { abs(rows[$0][column]) < abs(rows[$1][column]) }),
        abs(rows[pivot][column]) > 1e-13
      else { return nil }
      rows.swapAt(column, pivot)
      for row in column + 1..<max(size, column + 1) {
        let share = rows[row][column] / rows[column][column]
        guard share != 0 else { continue }
        for k in column...size { rows[row][k] -= share * rows[column][k] }
      }
    }
    var answer = Array(repeating: 0.0, count: size)
    for row in stride(from: size - 1, through: 0, by: -1) {
      var rest = rows[row][size]
      for k in row + 1..<max(size, row + 1) { rest -= rows[row][k] * answer[k] }
      answer[row] = rest / rows[row][row]
    }
    return answer
  }
}
