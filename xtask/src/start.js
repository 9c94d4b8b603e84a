// Unpacks the program that stands in this page, and starts it. In a block of its own: the glue above has names too.
{
  const packed = document.getElementById('ipam-wasm');

  // A browser's own reader of base64 where there is one; else the same by hand.
  function bytesOf(text) {
    if (Uint8Array.fromBase64) return Uint8Array.fromBase64(text);
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
    const value = new Uint8Array(128);
    for (let i = 0; i < 64; i++) value[letters.charCodeAt(i)] = i;
    const length = text.indexOf('=') < 0 ? text.length : text.indexOf('=');
    const bytes = new Uint8Array((length * 3) >> 2);
    let held = 0, bits = 0, at = 0;
    for (let i = 0; i < length; i++) {
      held = (held << 6) | value[text.charCodeAt(i)];
      bits += 6;
      if (bits >= 8) { bits -= 8; bytes[at++] = (held >> bits) & 255; }
    }
    return bytes;
  }

  const unpacked = new Blob([bytesOf(packed.textContent.trim())]).stream().pipeThrough(new DecompressionStream('gzip'));
  const wasm = await START({ module_or_path: await new Response(unpacked).arrayBuffer() });
  dispatchEvent(new CustomEvent('TrunkApplicationStarted', { detail: { wasm } }));
}
