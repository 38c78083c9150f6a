/** What every script of ours keeps to; any warning fails. */
const js = require('@eslint/js');
const globals = require('globals');

/** Ways in which what somebody typed could become markup or code. */
const INTO_MARKUP = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'createContextualFragment', 'write', '$compile'];

module.exports = [
  js.configs.recommended,
  {
    files: ['**/*.js'],
    languageOptions: { ecmaVersion: 2023, sourceType: 'module', globals: globals.browser },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'array-callback-return': 'error',
      'complexity': ['error', 15],
      'consistent-return': 'error',
      'curly': 'error',
      'eqeqeq': 'error',
      'max-lines': ['error', 200],
      'max-params': ['error', 5],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-irregular-whitespace': ['error', { skipTemplates: true }],
      'no-new-func': 'error',
      'no-param-reassign': 'error',
      'no-restricted-globals': ['error', 'indexedDB', 'event', 'name', 'status'],
      'no-restricted-properties': ['error', ...INTO_MARKUP.map(property => ({ property, message: 'Build pages with el() of kit/dom.js.' }))],
      'no-script-url': 'error',
      'no-shadow': 'error',
      'no-throw-literal': 'error',
      'no-unused-expressions': ['error', { allowShortCircuit: true }],
      'no-unused-vars': ['error', { args: 'after-used', argsIgnorePattern: '^(unused|source|_)$', ignoreRestSiblings: true }],
      'no-use-before-define': ['error', { functions: false, classes: false, variables: false }],
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-arrow-callback': 'error',
      'prefer-const': 'error',
      'prefer-template': 'error',
    },
  },
  {
    // Offices share computers: what is typed outlives neither the tab nor the log-out.
    files: ['**/static/**/*.js', '**/safe-community.js'],
    rules: { 'no-restricted-globals': ['error', 'localStorage', 'indexedDB', 'event', 'name', 'status'] },
  },
  {
    files: ['**/src/test/js/**/*.js'],
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: { 'no-script-url': 'off', 'no-restricted-properties': 'off' },
  },
];
