% An example: copy from it what you need. It compiles with
%   pdflatex main && bibtex main && pdflatex main && pdflatex main
% Tables and figures are files of their own, which a later report replaces; this file is kept once you have changed it.
\documentclass[11pt]{article}
\usepackage[a4paper,margin=2.2cm]{geometry}
\input{alidade}
\title{[=title]}
\date{}
\begin{document}
\maketitle
[#if note?has_content]
\begin{quote}
[=note]
\end{quote}
[/#if]
\tableofcontents
[#list files as file]
\input{[=file?no_esc]}
[/#list]
\bibliographystyle{plain}
\bibliography{references}
\end{document}
