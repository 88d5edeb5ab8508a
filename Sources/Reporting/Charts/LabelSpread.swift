/// Labels one above the other, each as near as can be to where it wants to be.
enum LabelSpread {
  /// The top of each label, in the order given, so that none overlaps another and all lie between two bounds.
  ///
  /// The least squares of the moves, by pooling neighbours that collide (R. E. Barlow and others, "Statistical inference
  /// under order restrictions", 1972). Where the bounds leave too little room, they run over the lower one.
  static func tops(wanted: [Double], heights: [Double], from top: Double, to bottom: Double) -> [Double] {
    // By their middles: a tall label must not pass a low one that points higher.
    let middles = zip(wanted, heights).map { $0 + $1 / 2 }
    let order = wanted.indices.sorted { (middles[$0], $0) < (middles[$1], $1) }
    /// Labels that touch, moved as one.
    struct Pool {
      var members: [Int]
      var height: Double
      /// Sum over members of where the pool's top would be if each had its wish.
      var wishes: Double
      var top: Double
    }
    var pools: [Pool] = []
    func settled(_ pool: Pool) -> Double {
      max(top, min(pool.wishes / Double(pool.members.count), bottom - pool.height))
    }
    for index in order {
      var pool = Pool(members: [index], height: heights[index], wishes: wanted[index], top: 0)
      pool.top = settled(pool)
      while let above = pools.last, above.top + above.height > pool.top {
        pools.removeLast()
        let shifted = pool.wishes - above.height * Double(pool.members.count)
        pool = Pool(
          members: above.members + pool.members, height: above.height + pool.height,
          wishes: above.wishes + shifted, top: 0)
        pool.top = settled(pool)
      }
      pools.append(pool)
    }
    var tops = wanted
    for pool in pools {
      var y = pool.top
      for member in pool.members {
        tops[member] = y
        y += heights[member]
      }
    }
    return tops
  }
}
