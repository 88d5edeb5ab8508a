/// Lower triangular roots of covariances.
enum Cholesky {
  /// L with L·Lᵀ equal to a symmetric matrix without negative directions; a direction without spread stays zero.
  static func root(of matrix: [[Double]]) -> [[Double]] {
    var root = matrix.map { $0.map { _ in 0.0 } }
    for column in matrix.indices {
      var pivot = matrix[column][column]
      for k in 0..<column { pivot -= root[column][k] * root[column][k] }
      // What rounding leaves of a strategy that moves exactly with others is no spread.
      guard pivot > 1e-12 * matrix[column][column] else { continue }
      root[column][column] = pivot.squareRoot()
      for row in matrix.indices.dropFirst(column + 1) {
        var rest = matrix[row][column]
        for k in 0..<column { rest -= root[row][k] * root[column][k] }
        root[row][column] = rest / root[column][column]
      }
    }
    return root
  }
}
