/** The style sheet: light and dark, wide and narrow, screen and paper. All texts have a contrast of at least 4.5 to 1. */

/** Plain CSS; its hash stands in the page's Content-Security-Policy. */
export const styleSheet = `
:root{color-scheme:light dark;--page:#f6f7f9;--card:#fff;--ink:#1b2430;--soft:#566072;--line:#d9dee6;--link:#0b57c2;--code:#f1f3f7;--mark:#ffe08a;--mark-ink:#3d2c00;--accent:#4b3fb5;--entry:#fdecea;--entry-line:#b3261e;--target:#efeafd;--target-line:#5b34c4;--edge:#66728a;--critical:#8a1260;--high:#b3261e;--medium:#8a5300;--low:#0b6177;--info:#4a5568;--good:#1a6b3a;--warn:#8a5300}
@media(prefers-color-scheme:dark){:root{--page:#12161d;--card:#1a202a;--ink:#e6eaf1;--soft:#a3aec0;--line:#313a49;--link:#8ab8ff;--code:#11151c;--mark:#6b5200;--mark-ink:#ffefc2;--accent:#b3a8ff;--entry:#3a1f20;--entry-line:#ff9a92;--target:#2a2250;--target-line:#b9a5ff;--edge:#93a0b8;--critical:#c2368f;--high:#d0433a;--medium:#a86a0c;--low:#1a7f99;--info:#66728a;--good:#7fd3a0;--warn:#f0b860}}
*{box-sizing:border-box}
html{scroll-behavior:smooth}
@media(prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--page);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:anywhere}
a{color:var(--link)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:4px}
code,pre,.place,figcaption{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:.875em}
.skip{position:absolute;left:-999px;background:var(--card);padding:.5rem 1rem;z-index:1}
.skip:focus{left:1rem;top:1rem}
header,main,footer{max-width:75rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:2.25rem}
.brand{margin:0;color:var(--accent);font-weight:700;letter-spacing:.08em;text-transform:uppercase;font-size:.8rem}
h1{margin:.15rem 0 .35rem;font-size:1.9rem;line-height:1.2}
h2{margin:3rem 0 .75rem;font-size:1.35rem;display:flex;gap:.6rem;align-items:center}
h3{margin:1.5rem 0 .75rem;font-size:1.05rem}
.finding h3{margin:1.1rem 0 .35rem;font-size:.95rem}
.count{font-size:.85rem;font-weight:600;background:var(--line);border-radius:1rem;padding:.05rem .6rem}
.lead,.scanned,.legend,.where,.via,.default{color:var(--soft)}
.scanned{margin:0}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(8.5rem,1fr));gap:.75rem;margin:1.5rem 0 0;padding:0;list-style:none}
.tiles li{background:var(--card);border:1px solid var(--line);border-top:4px solid var(--tile,var(--line));border-radius:8px;padding:.65rem .9rem}
.tiles strong{display:block;font-size:1.6rem;line-height:1.2;font-variant-numeric:tabular-nums}
.tiles span{color:var(--soft);font-size:.875rem}
.tiles .paths{--tile:var(--accent)}.tiles .critical{--tile:var(--critical)}.tiles .high{--tile:var(--high)}.tiles .medium{--tile:var(--medium)}.tiles .low{--tile:var(--low)}.tiles .info{--tile:var(--info)}
nav{margin-top:1.25rem}
nav ul{display:flex;flex-wrap:wrap;gap:.35rem 1.25rem;list-style:none;margin:0;padding:0}
.warning{margin:1.25rem 0 0;padding:.6rem .9rem;border:1px solid var(--warn);border-left-width:6px;border-radius:6px;background:var(--card)}
.card{background:var(--card);border:1px solid var(--line);border-radius:10px;margin:.75rem 0}
.badge{display:inline-block;color:#fff;border-radius:4px;padding:.05rem .5rem;font-size:.75rem;font-weight:700;letter-spacing:.04em;text-transform:uppercase;vertical-align:.1em}
.badge.critical{background:var(--critical)}.badge.high{background:var(--high)}.badge.medium{background:var(--medium)}.badge.low{background:var(--low)}.badge.info{background:var(--info)}
.path{padding:.25rem 1.1rem 1rem}
.path h3{margin-top:.9rem}
.nothing,.proven{color:var(--good)}
.assumes{color:var(--warn)}
.drawing{overflow-x:auto;background:var(--card);border:1px solid var(--line);border-radius:8px;padding:.5rem}
.path .drawing{border-style:dashed}
svg{display:block;margin:0 auto;font:13px/1.3 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
@media(min-width:64rem){svg.fit{max-width:100%;height:auto}}
svg text{fill:var(--ink)}
.node rect{fill:var(--code);stroke:var(--edge);stroke-width:1.25}
.node text{font-weight:600}
.node .caption,.node .note{font-size:11px;font-weight:400;fill:var(--soft)}
.node .note{fill:var(--warn)}
.node.entry rect{fill:var(--entry);stroke:var(--entry-line);stroke-width:1.75}
.node.target rect{fill:var(--target);stroke:var(--target-line);stroke-width:1.75}
.node.target rect.inner{fill:none;stroke-width:1}
.node.entry .caption{fill:var(--entry-line);font-weight:700}.node.target .caption{fill:var(--target-line);font-weight:700}
.edge path{fill:none;stroke:var(--edge);stroke-width:1.75}
.edge.assumed path{stroke-dasharray:6 4;stroke:var(--warn)}
.edge rect{fill:var(--card)}
.edge text{text-anchor:middle;font-size:12px}
.edge .technique{font-size:11px;fill:var(--soft)}
.tip{fill:var(--edge);stroke:none}
.legend{font-size:.875rem}
summary{cursor:pointer}
.path summary{font-weight:600;margin-top:.5rem}
.finding>summary{padding:.75rem 1.1rem;list-style-position:outside}
.finding>summary::marker{color:var(--soft)}
.finding .title{font-weight:600}
.finding .where{display:block;font-size:.9rem;margin-top:.15rem}
.place{white-space:normal}
.finding .place{color:var(--link);margin-left:.5rem}
.finding[open]>summary{border-bottom:1px solid var(--line)}
.finding .body{padding:.35rem 1.1rem 1.1rem}
.chain{margin:.2rem 0 .6rem}
.chain .arrow{color:var(--soft)}
.place-name{white-space:nowrap}
.ordinal{color:var(--soft)}
.address{display:block;color:var(--soft);font-size:.85rem;font-family:var(--mono,monospace)}
.hops .between{margin:.4rem 0}
.between>summary{font-weight:400;color:var(--soft)}
.hops{padding-left:1.4rem}
.hops li{margin:.9rem 0}
.hops p{margin:.25rem 0}
.hops em{font-style:normal;color:var(--accent)}
.source{margin:.5rem 0 .9rem;border:1px solid var(--line);border-radius:8px;overflow:hidden}
.source figcaption{padding:.25rem .75rem;background:var(--code);border-bottom:1px solid var(--line);color:var(--soft)}
.source pre{margin:0;padding:.45rem 0;overflow-x:auto;overflow-wrap:normal;line-height:1.5}
.source pre code{font-size:1em;display:block;width:max-content;min-width:100%}
.line{display:block;padding-right:.75rem;color:var(--soft)}
.line.here{color:var(--ink)}
.number{display:inline-block;width:4ch;margin-right:1ch;padding-right:1ch;text-align:right;color:var(--soft);user-select:none;border-right:1px solid var(--line)}
mark{background:var(--mark);color:var(--mark-ink);border-radius:2px;padding-bottom:2px;border-bottom:2px solid currentColor}
.says{margin:0;padding:.3rem .75rem;border-top:1px solid var(--line);color:var(--high);font-size:.9rem;font-weight:600}
@media(prefers-color-scheme:dark){.says{color:#ff9a92}}
.fix{border-left:4px solid var(--good);padding:.1rem .9rem;margin:1rem 0}
.finding .fix h3{margin:.2rem 0;color:var(--good)}
.fix p{margin:.2rem 0}
.resources,dd ul{margin:.2rem 0;padding-left:1.2rem}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem;margin:1rem 0 0;font-size:.9rem}
dt{color:var(--soft)}dd{margin:0}
dd ul{list-style:none;padding:0}
.filter{display:flex;flex-wrap:wrap;gap:.75rem 1.25rem;align-items:end;margin:1rem 0}
.filter[hidden]{display:none}
.filter fieldset{border:1px solid var(--line);border-radius:8px;padding:.2rem .8rem .45rem;margin:0;min-width:0}
.filter legend,.words{color:var(--soft);font-size:.875rem}
.filter fieldset label{margin-right:.9rem;white-space:nowrap;display:inline-block;color:var(--ink)}
.words input{display:block;font:inherit;padding:.4rem .6rem;border:1px solid var(--edge);border-radius:8px;background:var(--card);color:var(--ink)}
#shown{color:var(--soft);padding-bottom:.4rem}
.scroll{overflow-x:auto;background:var(--card);border:1px solid var(--line);border-radius:10px}
table{border-collapse:collapse;width:100%;font-size:.9rem}
caption{text-align:left;padding:.5rem .9rem;color:var(--soft)}
th,td{text-align:left;vertical-align:top;padding:.4rem .9rem;border-top:1px solid var(--line);min-width:7rem}
thead th{color:var(--soft);font-weight:600;white-space:nowrap}
tbody th{font-weight:600}
footer{color:var(--soft);font-size:.875rem;margin-top:3rem;padding-bottom:2.5rem}
@media(max-width:40rem){header{padding-top:1.25rem}h1{font-size:1.5rem}header,main,footer{padding-left:.85rem;padding-right:.85rem}.path,.finding>summary,.finding .body{padding-left:.8rem;padding-right:.8rem}dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.5rem}.finding .place{display:block;margin-left:0}}
@media print{body{background:#fff;font-size:11pt}.filter,nav,.skip{display:none}.card,.source,.drawing{break-inside:avoid}.drawing{overflow:visible}svg{max-width:100%;height:auto}details::details-content{display:block;content-visibility:visible}*{print-color-adjust:exact}}
`;
