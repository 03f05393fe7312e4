\[=(level == 2)?then("section", "subsection")?no_esc]{[=title]}\label{sec:[=id?no_esc]}
[#list blocks as block]
[#if block.kind == "prose"]
[#if block.style == "remark"]\AlidadeRemark{[=block.text]}[#else][=block.text][#if block.cited?has_content]~\cite{[=block.cited?no_esc]}[/#if][/#if]

[#elseif block.kind == "citations"]
\nocite{[#list block.entries as entry][=entry.key?no_esc][#sep],[/#list]}
[#elseif block.kind == "listing"]
\AlidadeDetail{\AlidadeListing{[=block.title]}{%
[#list block.lines as line]\mbox{}[=line]\\
[/#list]}}
[#elseif block.kind == "input"]
[#if block.detail]\AlidadeDetail{\input{[=block.file?no_esc]}}[#else]\input{[=block.file?no_esc]}[/#if]
[/#if]
[/#list]
\FloatBarrier
