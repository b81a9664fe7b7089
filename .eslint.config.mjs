/** What the compiler and biome do not see: floating promises, switches that forget a case, hooks, letters as HTML. */
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const htmlSinks =
  '/^(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|srcdoc|srcDoc|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment)$/'

/** Every way in which a string can become a part of the page. */
const neverHtml = [
  `MemberExpression[property.name=${htmlSinks}]`,
  `MemberExpression[property.value=${htmlSinks}]`,
  `JSXAttribute[name.name=${htmlSinks}]`,
  `Property[key.name=${htmlSinks}]`,
  "MemberExpression[object.name='document'][property.name=/^write(ln)?$/]",
  "NewExpression[callee.name='DOMParser']",
].map((selector) => ({
  selector,
  message: 'Letters and notes are never made into HTML; draw them as text.',
}))

export default tseslint.config(
  { ignores: ['out/**', 'node_modules/**', 'test-results/**', 'scripts/**', '*.config.ts', '*.mjs'] },
  {
    files: ['src/**/*.{ts,tsx}', 'tests/**/*.{ts,tsx}', 'bench/**/*.ts'],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { '@typescript-eslint': tseslint.plugin },
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unsafe-assignment': 'error',
      '@typescript-eslint/no-unsafe-return': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/only-throw-error': [
        'error',
        { allowThrowingAny: false, allowThrowingUnknown: true },
      ],
      '@typescript-eslint/prefer-readonly': 'error',
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // Tests try on purpose what no page may do.
    files: ['src/**/*.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', ...neverHtml] },
  },
  {
    files: ['src/renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
)
