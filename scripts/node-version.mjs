// The first import of every script. The database library crashes without a word under older Nodes, so a wrong Node must stop
// here, with a sentence, before anything else is loaded. Keep this file free of syntax newer than Node 12.

const needed = 24
const major = Number(process.versions.node.split('.')[0])

if (major < needed) {
  const script = (process.argv[1] || 'the script').split(/[\\/]/).pop()
  process.stderr.write(
    `${script} needs Node ${needed} and this is Node ${process.versions.node}: run it as "npm run …" ` +
      `(npm finds the project's own Node ${needed} in node_modules), for example "npm start".\n`,
  )
  process.exit(1)
}
