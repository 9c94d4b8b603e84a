// Unpacks a part of the program that comes after the first paint, and once the data that only they need. All stand
// behind the program, which may run before they have been read.
function ipamLater(part) {
  const bytes = (async () => {
    if (document.readyState === 'loading') {
      await new Promise(read => addEventListener('DOMContentLoaded', read, { once: true }));
    }
    await Promise.all(Array.from(document.querySelectorAll('script[data-packed]'), async element => {
      element.textContent = new TextDecoder().decode(await ipamUnpacked(element.id));
      element.removeAttribute('data-packed');
    }));
    return ipamUnpacked('ipam-' + part);
  })();
  // Who asked for it hears of a failure; the browser is not to report it beside.
  bytes.catch(() => {});
  return async imports => WebAssembly.instantiate(await bytes, imports);
}
