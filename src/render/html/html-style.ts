/** Owns how a report looks on a page: light and dark, on paper, at any width. Colours keep 4.5:1 for text, 3:1 for drawing. */

export const STYLE = `
:root{--paper:#fff;--ink:#1f2933;--quiet:#52606d;--accent:#1b4f6b;--rule:#c3cdd5;--tint:#eef3f6;--track:#dde5ea;
--good:#2b6339;--good-tint:#eaf4ec;--warning:#8a4b08;--warning-tint:#fcf3e6;--critical:#9b1c24;--critical-tint:#fbecec;
--s1:#1b4f6b;--s2:#b04e09;--s3:#4a7a2f;--s4:#7a4e9e;--s5:#846812;--s6:#4b5563;--on:#fff}
@media (prefers-color-scheme:dark){:root{--paper:#12181d;--ink:#e6ebef;--quiet:#a9b6c0;--accent:#8cc8e8;--rule:#3b4852;--tint:#1b242b;--track:#33404a;
--good:#8fd19e;--good-tint:#16261a;--warning:#f0b873;--warning-tint:#2a2013;--critical:#f5a3a7;--critical-tint:#301a1c;
--s1:#8cc8e8;--s2:#f2a265;--s3:#9fd183;--s4:#c9a6e8;--s5:#dcc06a;--s6:#b6c0ca;--on:#12181d}}
*{box-sizing:border-box}
html{color-scheme:light dark}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 "Source Sans 3","Segoe UI",system-ui,"Liberation Sans",Arial,sans-serif}
header,main,footer,.contents{max-width:58rem;margin:0 auto;padding:0 1.25rem}
.landscape header,.landscape main,.landscape footer,.landscape .contents{max-width:84rem}
header{padding-top:2.5rem}
main{padding-bottom:3rem}
h1,h2,h3,h4{line-height:1.2;text-wrap:balance}
h1{font-size:2rem;margin:0 0 .25rem;color:var(--accent)}
h2{font-size:1.4rem;margin:2.4rem 0 .8rem;padding-bottom:.3rem;border-bottom:2px solid var(--rule);color:var(--accent)}
h3{font-size:1.12rem;margin:1.8rem 0 .5rem}
h4{font-size:1rem;margin:1.4rem 0 .4rem}
p,li,dd,td,th{overflow-wrap:break-word}
a{overflow-wrap:anywhere}
p{margin:.6rem 0;max-width:44rem}
ul,ol{margin:.6rem 0;padding-left:1.4rem;max-width:44rem}
li{margin:.3rem 0}
a{color:var(--accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.skip{position:absolute;left:-100vw}
.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.5rem 1rem;z-index:1}
.subtitle,.note,.caption,.missing{color:var(--quiet)}
.lead{font-size:1.2rem;font-weight:600;max-width:48rem;margin:1rem 0}
blockquote{margin:.6rem 0;padding-left:1rem;border-left:3px solid var(--rule)}
.contents ol{display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;list-style:none;padding:0;margin:1rem 0 0;max-width:none}
.contents a{display:inline-block;padding:.2rem 0}
.checks{list-style:none;padding:0}
.checks label{display:flex;gap:.6rem;align-items:baseline}
input[type=checkbox]{flex:none;width:1.1rem;height:1.1rem;accent-color:var(--accent)}
dl{display:grid;grid-template-columns:minmax(8rem,max-content) 1fr;gap:.25rem 1.25rem;margin:1rem 0}
dt{color:var(--quiet)}
dd{margin:0}
.scroll{position:relative;overflow-x:auto;margin:1rem 0}
table{border-collapse:collapse;width:100%;font-size:.96rem}
caption{text-align:left;color:var(--quiet);padding:0 0 .4rem}
th,td{text-align:left;vertical-align:top;padding:.45rem .7rem .45rem 0;border-bottom:1px solid var(--rule)}
thead th{border-bottom:2px solid var(--rule);color:var(--quiet);font-weight:600;vertical-align:bottom}
tbody th{font-weight:400}
tr.group>*{font-weight:700;padding-top:.9rem}
tr.part th{padding-left:1.1rem}
.wide{font-size:.85rem}.wide th,.wide td{overflow-wrap:normal;white-space:nowrap}.wide thead th{white-space:normal}
.end{text-align:right;padding-right:.7rem;font-variant-numeric:tabular-nums}
.center{text-align:center}
.bar{min-width:9rem}
.bar>span{display:flex;align-items:center;gap:.6rem}
.bar b{font-weight:inherit;min-width:2.2em;text-align:right;font-variant-numeric:tabular-nums}
.bar svg{flex:1;min-width:4rem;height:.7rem}
.w-5{width:5%}.w-10{width:10%}.w-15{width:15%}.w-20{width:20%}.w-25{width:25%}.w-30{width:30%}.w-35{width:35%}.w-40{width:40%}.w-45{width:45%}.w-50{width:50%}.w-55{width:55%}.w-60{width:60%}
.track{fill:var(--track)}.value{fill:var(--accent)}
.status-acquired,.status-quiet{color:var(--good)}.status-in-progress{color:var(--warning)}.status-to-build,.status-examine{color:var(--critical)}.status-not-assessable,.status-unknown{color:var(--quiet)}
.heat-0{background:color-mix(in srgb,var(--s2) 38%,transparent)}.heat-1{background:color-mix(in srgb,var(--s2) 18%,transparent)}.heat-3{background:color-mix(in srgb,var(--s1) 22%,transparent)}
.heat-0,.heat-1,.heat-2,.heat-3{text-align:center;padding-right:.4rem;padding-left:.4rem;font-variant-numeric:tabular-nums;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.alert{margin:1rem 0;padding:.7rem 1rem;border-left:.35rem solid var(--accent);background:var(--tint);max-width:48rem}
.alert p{margin:.3rem 0}
.alert.good{border-color:var(--good);background:var(--good-tint)}
.alert.warning{border-color:var(--warning);background:var(--warning-tint)}
.alert.critical{border-color:var(--critical);background:var(--critical-tint)}
.alert .level{font-weight:700}
.alert.good .level{color:var(--good)}.alert.warning .level{color:var(--warning)}.alert.critical .level{color:var(--critical)}
figure{margin:1.5rem 0;max-width:46rem}
figcaption{font-weight:700;margin-bottom:.5rem}
figure svg{display:block;width:100%;height:auto}
.series-1.filled{fill:var(--s1)}.series-2.filled{fill:var(--s2)}.series-3.filled{fill:var(--s3)}.series-4.filled{fill:var(--s4)}.series-5.filled{fill:var(--s5)}.series-6.filled{fill:var(--s6)}
.series-1.drawn{stroke:var(--s1)}.series-2.drawn{stroke:var(--s2)}.series-3.drawn{stroke:var(--s3)}.series-4.drawn{stroke:var(--s4)}.series-5.drawn{stroke:var(--s5)}.series-6.drawn{stroke:var(--s6)}
.series-1.shape{fill:var(--s1)}.series-2.shape{fill:var(--s2)}.series-3.shape{fill:var(--s3)}
.on-fill{fill:var(--on)}
.blank{display:inline-block;min-width:6rem;min-height:1.4em;border-bottom:1px dotted var(--quiet)}
.options{list-style:none;padding:0;margin:0}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
footer{color:var(--quiet);font-size:.9rem;padding-bottom:2rem}
@media (max-width:40rem){dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.5rem}h1{font-size:1.6rem}}
@media print{@page{size:A4;margin:16mm 15mm}:root{--paper:#fff;--ink:#1f2933;--quiet:#52606d;--accent:#1b4f6b;--rule:#c3cdd5;--tint:#eef3f6;--track:#dde5ea;--good:#2b6339;--good-tint:#eaf4ec;--warning:#8a4b08;--warning-tint:#fcf3e6;--critical:#9b1c24;--critical-tint:#fbecec;--s1:#1b4f6b;--s2:#b04e09;--s3:#4a7a2f;--s4:#7a4e9e;--s5:#846812;--s6:#4b5563;--on:#fff}
body{font-size:10pt;line-height:1.4}header,main,footer{max-width:none;padding:0}.contents,.skip{display:none}
h1{font-size:18pt}h2{font-size:13pt;margin-top:14pt}h3{font-size:11pt}h2,h3,h4,figcaption{break-after:avoid}tr,figure,.alert,li{break-inside:avoid}thead{display:table-header-group}tbody tr:nth-child(-n+3){break-before:avoid}
.scroll{overflow:visible}.page-break{break-before:page}figure{max-width:none}figure svg{max-height:150mm}
.bar svg,.filled,.shape,.track,.value,.alert{print-color-adjust:exact;-webkit-print-color-adjust:exact}a{color:inherit}}
`.replaceAll('\n', '');
