/// What eight replies leave behind, one a lane: the rows of a table, turned into columns.
///
/// Eight loads and a few shuffles are half the price of comparing every lane with every reply.
struct Aftermath: BitwiseCopyable {
  let w: Lanes
  let t: Lanes
  let a: Lanes
  let s: Lanes
  /// Facts shown.
  let shows: LaneBits

  @inline(__always)
  init(of reply: LaneBits, _ table: Temperament.Aftermaths) {
    let rows = table.rows.base
    let (r0, r1, r2, r3) = (
      rows[Int(reply[0])], rows[Int(reply[1])], rows[Int(reply[2])], rows[Int(reply[3])]
    )
    let (r4, r5, r6, r7) = (
      rows[Int(reply[4])], rows[Int(reply[5])], rows[Int(reply[6])], rows[Int(reply[7])]
    )
    w = Lanes(r0[0], r1[0], r2[0], r3[0], r4[0], r5[0], r6[0], r7[0])
    t = Lanes(r0[1], r1[1], r2[1], r3[1], r4[1], r5[1], r6[1], r7[1])
    a = Lanes(r0[2], r1[2], r2[2], r3[2], r4[2], r5[2], r6[2], r7[2])
    s = Lanes(r0[3], r1[3], r2[3], r3[3], r4[3], r5[3], r6[3], r7[3])
    shows = unsafeBitCast(
      Lanes(r0[4], r1[4], r2[4], r3[4], r4[4], r5[4], r6[4], r7[4]), to: LaneBits.self)
  }
}
