// Unpacks the part of the program that comes after the first paint.
function ipamLater() {
  const bytes = ipamUnpacked('ipam-later');
  // Who asked for it hears of a failure; the browser is not to report it beside.
  bytes.catch(() => {});
  return async imports => WebAssembly.instantiate(await bytes, imports);
}
