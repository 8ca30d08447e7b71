import 'sst';

/** The links of this project, as `Resource.X`. On AWS they come from SST; on a laptop from `SST_RESOURCE_<Name>`. */
declare module 'sst' {
  export interface Resource {
    UserPool: { type: 'sst.sst.Linkable'; id: string };
    WebClient: { type: 'sst.sst.Linkable'; id: string; secret: string };
    ConsoleClient: { type: 'sst.sst.Linkable'; id: string; secret: string };
    CliClient: { type: 'sst.sst.Linkable'; id: string };
    Database:
      | { type: 'sst.sst.Linkable'; engine: 'postgres'; url: string }
      | { type: 'sst.sst.Linkable'; engine: 'dsql'; host: string; region: string; user: string };
    /** Who may change the schema. On PostgreSQL `local-cloud` is the owner and links nothing here. */
    DatabaseOwner: { type: 'sst.sst.Linkable'; host: string; region: string; user: string };
    /** `current` names the key that seals new rows; `keys` opens old ones. Each key is 32 bytes, base64. */
    SessionKeys: { type: 'sst.sst.Linkable'; current: string; keys: Record<string, string> };
    WebSite: {
      type: 'sst.sst.Linkable';
      origin: string;
      cookieName: string;
      cookieSecure: boolean;
    };
    ConsoleSite: {
      type: 'sst.sst.Linkable';
      origin: string;
      cookieName: string;
      cookieSecure: boolean;
    };
  }
}
