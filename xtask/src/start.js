// The bytes of a module that stands in this page, packed with gzip and written in base64.
async function ipamUnpacked(id) {
  const text = document.getElementById(id).textContent.trim();
  let bytes;
  if (Uint8Array.fromBase64) {
    bytes = Uint8Array.fromBase64(text);
  } else {
    // A browser without its own reader of base64: the same by hand.
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
    const value = new Uint8Array(128);
    for (let i = 0; i < 64; i++) value[letters.charCodeAt(i)] = i;
    const length = text.indexOf('=') < 0 ? text.length : text.indexOf('=');
    bytes = new Uint8Array((length * 3) >> 2);
    let held = 0, bits = 0, at = 0;
    for (let i = 0; i < length; i++) {
      held = (held << 6) | value[text.charCodeAt(i)];
      bits += 6;
      if (bits >= 8) { bits -= 8; bytes[at++] = (held >> bits) & 255; }
    }
  }
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
}

// Starts the program. In a block of its own: the glue above has names too.
{
  const wasm = await START({ module_or_path: await ipamUnpacked('ipam-wasm') });
  dispatchEvent(new CustomEvent('TrunkApplicationStarted', { detail: { wasm } }));
}
