\AlidadeRemark{[=caption]}
