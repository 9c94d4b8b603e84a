// Before anything is painted: the theme that was chosen, if one was, and which opening fits. The rest of the
// settings is the app's business. Storage may be forbidden, and then reading it throws.
try {
  const chosen = /"theme"\s*:\s*"(light|dark)"/.exec(localStorage.getItem('ipam1:settings') || '');
  if (chosen) document.documentElement.dataset.theme = chosen[1];
  if (!Object.keys(localStorage).some(key => key.startsWith('ipam1:'))) document.documentElement.dataset.first = '';
} catch { /* the system's own theme, then */ }
// The page begins with the plan's outline; another page than the plan does not show it.
if (!/^(#\/?(plan)?)?$/.test(location.hash)) document.documentElement.dataset.at = 'elsewhere';
