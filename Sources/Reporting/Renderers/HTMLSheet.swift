/// The look of a page and of the charts in it: light, dark and on paper.
enum HTMLSheet {
  static let text = """
    :root{color-scheme:light dark;--paper:\(ChartStyle.paper.light);--panel:#f4f6f8;--ink:#1b1f24;--quiet:#57606a;\
    --rule:#d8dee4;--base:#8c959f;--accent:#1a4cec;\(colours(ChartStyle.light))}
    @media screen and (prefers-color-scheme:dark){:root{--paper:\(ChartStyle.paper.dark);--panel:#1d2229;\
    --ink:#e6e9ee;--quiet:#a3acb8;--rule:#343b45;--base:#707a87;--accent:#6ea5f7;\(colours(ChartStyle.dark))}}
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%}
    body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",\
    Roboto,"Helvetica Neue","Noto Sans",Arial,sans-serif}
    :lang(zh-Hans){font-family:system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif}
    :lang(zh-Hant){font-family:system-ui,"PingFang TC","Microsoft JhengHei","Noto Sans CJK TC","Noto Sans TC",sans-serif}
    main{max-width:1120px;margin:0 auto;padding:32px 24px 56px}
    h1{font-size:1.75rem;line-height:1.25;margin:0 0 .75rem}
    h2{font-size:1.2rem;line-height:1.3;margin:2.75rem 0 .75rem;padding-top:1rem;border-top:1px solid var(--rule)}
    p{margin:.75rem 0;max-width:75ch;overflow-wrap:break-word}
    .verdict{margin:1.5rem 0;padding:1rem 1.25rem;max-width:none;font-size:1.15rem;line-height:1.5;\
    background:var(--panel);border-left:5px solid var(--accent)}
    .note{font-size:.875rem;color:var(--quiet)}
    .scroll{overflow-x:auto;margin:1rem 0}
    table{border-collapse:separate;border-spacing:0;font-size:.9375rem;min-width:min(100%,34rem);font-variant-numeric:tabular-nums}
    th,td{padding:.45rem .7rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--rule)}
    th:first-child{padding-left:.25rem}
    thead th{vertical-align:bottom;font-weight:600;color:var(--quiet);border-bottom:2px solid var(--base)}
    tbody th{font-weight:500;position:sticky;left:0;background:var(--paper);min-width:7.5rem}
    .n{text-align:right}
    td.n{white-space:nowrap}
    figure{margin:1.25rem 0 1.75rem}
    figcaption{font-weight:600;margin-bottom:.6rem}
    figure .note{margin:.5rem 0}
    details{margin:.5rem 0;font-size:.9375rem}
    summary{cursor:pointer;color:var(--accent)}
    svg.chart{display:block;width:100%;height:auto;max-width:920px}
    svg.narrow{display:none;max-width:480px}
    .chart text{font-size:14px;fill:var(--ink)}
    .chart.narrow text{font-size:13px}
    .chart text.quiet{fill:var(--quiet)}
    .chart text.name{paint-order:stroke;stroke:var(--paper);stroke-width:3px;stroke-linejoin:round}
    \(styles)
    .grid{stroke:var(--rule)}
    .base{stroke:var(--base)}
    .line{fill:none;stroke:var(--c);stroke-width:2.25;stroke-linejoin:round}
    .band{fill:var(--c);opacity:.12}
    .mark{fill:var(--c);stroke:var(--paper);stroke-width:1.25}
    .lead{stroke:var(--base);stroke-width:1}
    .thin,.bar,.cap{stroke:var(--c);stroke-width:1.5}
    .thin{stroke-dasharray:2 3}
    .thick{stroke:var(--c);stroke-width:4}
    @media (max-width:699px){main{padding:20px 16px 40px}h1{font-size:1.4rem}.verdict{font-size:1.05rem}\
    svg.wide{display:none}svg.narrow{display:block}th,td{padding:.4rem .5rem}}
    @media print{main{max-width:none;padding:0}body{font-size:11pt}svg.wide{display:block}svg.narrow{display:none}\
    figure,tr,.verdict{break-inside:avoid}h2,figcaption{break-after:avoid}.scroll{overflow:visible}\
    table{font-size:9pt}th,td{padding:3pt 5pt}tbody th{position:static}details:not([open]){display:none}}
    """

  private static func colours(_ list: [String]) -> String {
    list.enumerated().map { "--s\($0):\($1)" }.joined(separator: ";")
  }

  private static var styles: String {
    ChartStyle.light.indices.map { ".s\($0){--c:var(--s\($0))}" }.joined()
  }
}
