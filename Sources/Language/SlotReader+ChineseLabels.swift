// Figures that name something in Chinese: a card, a telephone, a case.

extension SlotReader {
  /// Names that figures follow at once, or after "is".
  private static let names = [
    "尾号", "编号", "工号", "号码", "账号", "帐号", "单号", "身份证", "电话", "合同号", "验证码", "房间", "手机号", "身份证号", "尾数",
    "热线", "卡号", "末尾", "车牌", "门牌", "密码", "订单", "编码", "案号", "案件号", "卷号", "票号", "流水号", "分机", "内线", "邮编",
    "学号", "车次", "航班", "学籍", "序号", "股号", "证号", "户号", "统编", "专线", "代码", "代号",
  ]
  /// Names that figures follow only at once: 微信：500 may be a sum.
  private static let closeNames = [
    "手机", "合同", "借据", "第", "客服", "坐席", "单元", "栋", "幢", "拨打", "微信", "打给", "拨", "打到", "楼", "快递", "转接",
    "高铁", "国道", "省道", "公交",
  ]
  private static let being = ["就是", "应该是", "是", "为", "叫", "系"]
  private static let ends: Set<String> = ["后", "末", "尾", "前", "头"]

  func isNamedInChinese(at start: Int) -> Bool {
    if stands(anyOf: Self.closeNames, before: start) { return true }
    var index = start
    if [":", "=", "#"].contains(text(index - 1)) { index -= 1 }
    if let verb = Self.being.first(where: { stands($0, before: index) }) {
      index -= verb.unicodeScalars.count
    }
    return stands(anyOf: Self.names, before: index) || isEndOfNumber(before: index)
  }

  /// 后四码, 末5位, 前六位: some figures of a longer number.
  private func isEndOfNumber(before index: Int) -> Bool {
    guard ["码", "位"].contains(text(index - 1)) else { return false }
    let count = text(index - 2)
    let lead = text(index - 3) == "面" ? index - 4 : index - 3
    return (Numeral.chineseDigits[count] != nil || Int(count) != nil) && Self.ends.contains(text(lead))
  }
}
