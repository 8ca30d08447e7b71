CREATE TABLE IF NOT EXISTS sessions (
  id uuid PRIMARY KEY,
  kind text NOT NULL,
  app text NOT NULL,
  key_hash text NOT NULL,
  user_id uuid,
  origin_jti text,
  sealed text,
  key_id text,
  access_expires_at timestamp with time zone,
  user_agent text NOT NULL,
  ip text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  last_seen_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  revoked_at timestamp with time zone
);

CREATE UNIQUE INDEX IF NOT EXISTS sessions_key_hash ON sessions (key_hash);
CREATE INDEX IF NOT EXISTS sessions_user_id ON sessions (user_id);
CREATE INDEX IF NOT EXISTS sessions_expires_at ON sessions (expires_at);

GRANT SELECT, INSERT, UPDATE, DELETE ON sessions TO gatehouse_app;
