const swapped = {
  ArithmeticOperator: { '+': ['-'], '-': ['+'], '*': ['/'], '/': ['*'], '%': ['*'] },
  ConditionalBoundary: { '<': ['<=', '>='], '<=': ['<', '>'], '>': ['>=', '<='], '>=': ['>', '<'] },
  EqualityOperator: { '===': ['!=='], '!==': ['==='], '==': ['!='], '!=': ['=='] },
  LogicalOperator: { '&&': ['||'], '||': ['&&'], '??': ['&&'] },
  BitwiseOperator: { '&': ['|'], '|': ['&'], '^': ['&'], '<<': ['>>'], '>>': ['<<'], '>>>': ['<<'] },
  AssignmentOperator: {
    '+=': ['-='],
    '-=': ['+='],
    '*=': ['/='],
    '??=': ['&&='],
    '&&=': ['||='],
    '||=': ['&&='],
  },
};
const methods = {
  ...{
    startsWith: 'endsWith',
    endsWith: 'startsWith',
    toUpperCase: 'toLowerCase',
    toLowerCase: 'toUpperCase',
  },
  ...{ some: 'every', every: 'some', min: 'max', max: 'min', trimStart: 'trimEnd', trimEnd: 'trimStart' },
  ...{
    trim: null,
    slice: null,
    substring: null,
    filter: null,
    sort: null,
    toSorted: null,
    reverse: null,
    map: null,
  },
};
const isText = ({ type, value }) =>
  type === 'TemplateLiteral' || (type === 'Literal' && typeof value === 'string');

/** In a word for the parser, not for the program: an import's path, a key, a directive. */
function isName(node, parent) {
  if (parent === undefined) return true;
  if (/^(Export|Import)/.test(parent.type)) return true;
  if (parent.type === 'ExpressionStatement' && parent.directive !== undefined) return true;
  return (parent.type === 'Property' || /Definition$/.test(parent.type)) && parent.key === node;
}

/** Changes of one operator between two operands. */
function* operators(node, code) {
  const { left, right, operator } = node;
  if (node.type === 'BinaryExpression' && operator === '+' && (isText(left) || isText(right))) return;
  for (const [kind, table] of Object.entries(swapped)) {
    for (const other of table[operator] ?? []) {
      const at = code.indexOf(operator, left.end);
      yield { kind, start: at, end: at + operator.length, to: other };
    }
  }
}

function* calls({ callee, start, end }, code) {
  if (callee.type !== 'MemberExpression' || callee.computed) return;
  const { property, object } = callee;
  if (!Object.hasOwn(methods, property.name)) return;
  const other = methods[property.name];
  if (other === null)
    yield { kind: 'MethodExpression', start, end, to: code.slice(object.start, object.end) };
  else yield { kind: 'MethodExpression', start: property.start, end: property.end, to: other };
}

function* patterns({ regex, start, end }) {
  const { pattern, flags } = regex;
  const changes = [
    [/^\^/, ''],
    [/(?<!\\)\$$/, ''],
    [/(?<!\\)\[\^/, '['],
    [/(?<![\\^])\[(?!\^)/, '[^'],
    [/(?<![\\+*?}(])[+*](?!\?)/, ''],
    [/\\([dsw])/, (_all, letter) => `\\${letter.toUpperCase()}`],
  ];
  for (const [from, to] of changes) {
    const changed = pattern.replace(from, to);
    if (changed === pattern) continue;
    try {
      new RegExp(changed, flags);
      yield { kind: 'Regex', start, end, to: `/${changed}/${flags}` };
    } catch {
      // No pattern any more: nothing that a person would have written.
    }
  }
}

const whole = (kind, { start, end }, to) => ({ kind, start, end, to });

/** Where a test decides: always, and never. */
function* condition(test) {
  if (test?.type === 'Literal' || !test) return;
  for (const to of ['true', 'false']) yield whole('ConditionalExpression', test, to);
}

/**
 * The usual changes of one node: what a slip of the hand would have made of it.
 * @returns {Generator<{kind: string, start: number, end: number, to: string}>}
 */
export function* mutationsOf(node, parent, code) {
  const { type } = node;
  if (['BinaryExpression', 'LogicalExpression', 'AssignmentExpression'].includes(type))
    yield* operators(node, code);
  if (type === 'IfStatement' || type === 'ConditionalExpression') yield* condition(node.test);
  if (/^(While|For|DoWhile)Statement$/.test(type) && node.test)
    yield whole('ConditionalExpression', node.test, 'false');
  if (type === 'BlockStatement' && node.body.length > 0) yield whole('BlockStatement', node, '{}');
  if (type === 'CallExpression') yield* calls(node, code);
  if (type === 'ReturnStatement' && node.argument && node.argument.name !== 'undefined')
    yield whole('ReturnValue', node.argument, 'undefined');
  if (type === 'ArrowFunctionExpression' && node.body.type !== 'BlockStatement')
    yield whole('ReturnValue', node.body, 'undefined');
  if (type === 'ArrayExpression' && node.elements.length > 0) yield whole('ArrayDeclaration', node, '[]');
  if (type === 'ObjectExpression' && node.properties.length > 0) yield whole('ObjectLiteral', node, '({})');
  if ((type === 'MemberExpression' || type === 'CallExpression') && node.optional) {
    const at = code.indexOf('?.', (node.object ?? node.callee).end);
    yield {
      kind: 'OptionalChaining',
      start: at,
      end: at + 2,
      to: type === 'CallExpression' || node.computed ? '' : '.',
    };
  }
  if (type === 'UpdateExpression')
    yield whole(
      'UpdateOperator',
      node,
      code.slice(node.start, node.end).replace(/\+\+|--/, (one) => (one === '++' ? '--' : '++')),
    );
  if (type === 'UnaryExpression' && node.operator === '!')
    yield whole('BooleanLiteral', node, code.slice(node.argument.start, node.argument.end));
  if (type === 'UnaryExpression' && node.operator === '-' && node.argument.type !== 'Literal')
    yield whole('UnaryOperator', node, code.slice(node.argument.start, node.argument.end));
  if (type === 'TemplateLiteral' && parent?.type !== 'TaggedTemplateExpression')
    yield whole('StringLiteral', node, '``');
  if (type !== 'Literal') return;
  if (typeof node.value === 'boolean') yield whole('BooleanLiteral', node, String(!node.value));
  else if (node.regex) yield* patterns(node);
  else if (typeof node.value === 'string' && !isName(node, parent))
    yield whole('StringLiteral', node, node.value === '' ? "'changed'" : "''");
}
