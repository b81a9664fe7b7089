/**
 * What every package of the app is made of, for all systems. `npm run package` (scripts/package) adds what depends on
 * the machine: which Electron, which version, what of the SQLite binding. Nothing here may be fetched from anywhere.
 */

/** Names and texts that packages made by other means share with this configuration. */
export const product = {
  appId: 'org.letterbook.Letterbook',
  name: 'letterbook',
  productName: 'Letterbook',
  genericName: 'Workbench for letters',
  summary: 'Search, read, compare and annotate collections of letters',
  description:
    'An offline desktop workbench for people who study collections of letters: it searches folders of letters, shows ' +
    'them side by side, keeps notes on their passages, and sends nothing anywhere.',
  maintainer: 'The Letterbook authors <letterbook@localhost>',
  categories: ['Education', 'Humanities', 'Literature'],
  mimeTypes: ['application/x-letterbook-library', 'application/x-letterbook-notebook', 'inode/directory'],
}

/** Shipped beside the archive, where programs and people can read them as files. */
const readable = [
  { from: 'resources/sample-library/letters', to: 'sample-library/letters' },
  { from: 'resources/licences', to: 'licences' },
  { from: 'out/licences', to: 'licences' },
  { from: 'resources/guide', to: 'guide' },
]

/** @type {import('electron-builder').Configuration} */
export const configuration = {
  appId: product.appId,
  productName: product.productName,
  copyright: 'Copyright © The Letterbook authors',
  directories: { output: 'out/packages', buildResources: 'resources/icons' },
  files: [
    'package.json',
    'out/{main,preload,renderer}/**',
    '!**/*.{map,ts,mts,cts,flow,markdown,md,o,obj}',
    '!node_modules/better-sqlite3/{deps,src}/**',
    '!node_modules/pdfjs-dist/{build,image_decoders,types,web}/**',
    '!node_modules/pdfjs-dist/legacy/{image_decoders,web}/**',
    '!node_modules/pdfjs-dist/legacy/build/*.min.mjs',
  ],
  extraResources: readable,
  asar: true,
  asarUnpack: ['**/*.node'],
  disableAsarIntegrity: false,
  npmRebuild: false,
  nodeGypRebuild: false,
  publish: null,
  forceCodeSigning: false,
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },
  fileAssociations: [
    {
      ext: 'letterbook',
      name: 'Letterbook library',
      mimeType: 'application/x-letterbook-library',
      role: 'Editor',
      icon: 'resources/icons/icon',
    },
    {
      ext: 'letterbook-notebook',
      name: 'Letterbook notebook',
      mimeType: 'application/x-letterbook-notebook',
      role: 'Viewer',
      icon: 'resources/icons/icon',
    },
  ],
  linux: {
    executableName: product.name,
    icon: 'resources/icons',
    synopsis: product.summary,
    description: product.description,
    maintainer: product.maintainer,
    vendor: 'The Letterbook authors',
    category: product.categories.join(';'),
    mimeTypes: product.mimeTypes,
    executableArgs: ['--'],
    extraFiles: [{ from: 'scripts/package/files/letterbook.sh', to: 'bin/letterbook' }],
    desktop: { entry: { GenericName: product.genericName, StartupWMClass: product.productName } },
  },
  rpm: { depends: ['gtk3', 'nss', 'alsa-lib', 'libdrm', 'mesa-libgbm', 'at-spi2-core', 'libxkbcommon'] },
  win: {
    icon: 'resources/icons/icon.ico',
    legalTrademarks: product.productName,
    extraFiles: [{ from: 'scripts/package/files/letterbook.cmd', to: 'bin/letterbook.cmd' }],
  },
  nsis: {
    include: 'scripts/package/files/installer.nsh',
    oneClick: false,
    perMachine: false,
    allowElevation: true,
    allowToChangeInstallationDirectory: true,
    deleteAppDataOnUninstall: false,
    differentialPackage: false,
  },
  mac: {
    icon: 'resources/icons/icon.icns',
    category: 'public.app-category.productivity',
    hardenedRuntime: true,
    gatekeeperAssess: false,
    notarize: false,
    extraFiles: [{ from: 'scripts/package/files/letterbook-macos.sh', to: 'Resources/bin/letterbook' }],
    extendInfo: {
      CFBundleDocumentTypes: [
        {
          CFBundleTypeName: 'Folder of letters',
          CFBundleTypeRole: 'Viewer',
          LSHandlerRank: 'Alternate',
          LSItemContentTypes: ['public.folder'],
        },
      ],
    },
  },
  dmg: { sign: false, writeUpdateInfo: false },
}
