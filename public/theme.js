// Before anything is painted: the theme that was chosen, if one was. The rest of the settings is the
// app's business. Storage may be forbidden, and then reading it throws.
try {
  const chosen = /"theme"\s*:\s*"(light|dark)"/.exec(localStorage.getItem('ipam1:settings') || '');
  if (chosen) document.documentElement.dataset.theme = chosen[1];
} catch { /* the system's own theme, then */ }
