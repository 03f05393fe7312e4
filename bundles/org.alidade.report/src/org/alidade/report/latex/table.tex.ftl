% The cells that each line comes from are named in alidade-report.json.
[#macro entry value kind][#if kind == "CODE"]\AlidadeCode{[=code(value.text)?no_esc]}[#elseif kind == "NUMBER"][=number(value.text)?no_esc][#else][=value.text][/#if][/#macro]
[#macro headings][#list table.heads as head][#if head.kind == "NUMBER"]\makecell[r]{[#list heading(head.text) as line][=line][#sep]\\[/#list]}[#else][=head.text][/#if][#sep] & [/#list] \\[/#macro]
[#macro body][#list table.lines as line]
[#list line.values as value][@entry value table.heads[value?index].kind/][#sep] & [/#list] \\
[/#list][/#macro]
[#macro notes][#list table.remarks as remark]\par\smallskip\footnotesize \textbf{[=remark]}
[/#list][/#macro]
[#if long]
{\footnotesize\setlength{\tabcolsep}{3pt}
\begin{longtable}{[=columns?no_esc]}
\caption{[=table.caption]}\label{tab:[=table.id?no_esc]}\\
\toprule
[@headings/]

\midrule
\endfirsthead
\toprule
[@headings/]

\midrule
\endhead
\bottomrule
\endlastfoot
[@body/]
\end{longtable}
[@notes/]}
[#else]
\begin{table}[!htbp]
\caption{[=table.caption]}\label{tab:[=table.id?no_esc]}
\centering\footnotesize\setlength{\tabcolsep}{3pt}
\begin{adjustbox}{max width=\linewidth}
\begin{tabular}{[=columns?no_esc]}
\toprule
[@headings/]

\midrule
[@body/]\bottomrule
\end{tabular}
\end{adjustbox}
[@notes/]\end{table}
[/#if]
