// Prints what AsyncAPI's own parser says about documents; fails when it says anything.
const { readFileSync } = require('fs');
const { Parser } = require('@asyncapi/parser');

async function lint(file) {
  const diagnostics = await new Parser().validate(readFileSync(file, 'utf8'), { source: file });
  diagnostics.forEach(each => console.log(`${file} ${each.path.join('.')}: ${each.message} (${each.code})`));
  return diagnostics.length;
}

Promise.all(process.argv.slice(2).map(lint)).then(counts => process.exit(counts.some(count => count > 0) ? 1 : 0));
