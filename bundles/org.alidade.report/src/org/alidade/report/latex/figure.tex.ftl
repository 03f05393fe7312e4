% cells: [=cells?join(" ")?no_esc]
[#list files as file]
\begin{figure}[!htbp]
\centering
\includegraphics[width=[#if wide]\linewidth[#else]\AlidadeColumn[/#if],height=.86\textheight,keepaspectratio]{figures/[=file?no_esc].pdf}
[#if file?is_first]\caption{[=caption][#list remarks as remark] \textbf{[=remark]}[/#list]}\label{fig:[=id?no_esc]}[#else]\caption*{Figure~\ref{fig:[=id?no_esc]}, continued.}[/#if]
\end{figure}
[/#list]
