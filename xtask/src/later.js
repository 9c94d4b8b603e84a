// Fetches the part of the program that comes after the first paint.
function ipamLater() {
  const bytes = fetch(new URL('./LATER-FILE', import.meta.url)).then(response => {
    if (!response.ok) throw new Error(`${response.status} ${response.url}`);
    return response.arrayBuffer();
  });
  // Who asked for it hears of a failure; the browser is not to report it beside.
  bytes.catch(() => {});
  return async imports => WebAssembly.instantiate(await bytes, imports);
}
