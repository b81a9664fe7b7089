export namespace product {
    let appId: string;
    let name: string;
    let productName: string;
    let genericName: string;
    let summary: string;
    let description: string;
    let maintainer: string;
    let categories: string[];
    let mimeTypes: string[];
}
/** @type {import('electron-builder').Configuration} */
export const configuration: import("electron-builder").Configuration;
