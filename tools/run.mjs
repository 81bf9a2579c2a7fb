// Entry of every npm script: plain JavaScript, so that even an old Node can read it and say what is wrong.
// Usage: node tools/run.mjs SCRIPT.ts [arguments]
const major = Number(process.versions.node.split('.')[0])
if (major < 24) {
  console.error(
    [
      `Thư Ký cần Node.js 24 trở lên; đang chạy ${process.version}. Dữ liệu không bị ảnh hưởng.`,
      'Hãy chạy qua npm (npm start, npm test, npm run ...) sau "npm ci": npm tự dùng Node.js 24 đi kèm.',
      `Thư Ký needs Node.js 24 or newer; this is ${process.version}. Run it through npm after "npm ci": npm then uses the Node.js 24 that comes along.`,
    ].join('\n'),
  )
  process.exit(1)
}
const [script, ...rest] = process.argv.slice(2)
process.argv.splice(1, process.argv.length, `${import.meta.dirname}/${script}`, ...rest)
await import(new URL(script, import.meta.url).href)
