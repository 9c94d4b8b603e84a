// Fetches a part of the program that comes after the first paint.
function ipamLater(part) {
  const bytes = fetch(new URL('./BEFORE-PART' + part, import.meta.url)).then(response => {
    if (!response.ok) throw new Error(`${response.status} ${response.url}`);
    return response.arrayBuffer();
  });
  // Who asked for it hears of a failure; the browser is not to report it beside.
  bytes.catch(() => {});
  return async imports => WebAssembly.instantiate(await bytes, imports);
}
