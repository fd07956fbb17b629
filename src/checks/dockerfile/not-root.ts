/** The image does not start as root. */
import { equals, when } from '../../findings/index.ts';
import { check, dockerfile } from '../check.ts';
import { isNotRoot } from '../root-images.ts';

export default check({
  id: 'dockerfile-not-root',
  title: 'Images do not start as root',
  severity: 'medium',
  on: 'image/Stage',
  why: 'Whoever breaks into the program is root in the container: it may change every file of the image, and most escapes to the node begin there.',
  fix: 'Add a user and name it by `USER` at the end of the last stage, best by its number. Ports below 1024 and files of root need another arrangement.',
  references: [
    'https://docs.docker.com/reference/dockerfile/#user',
    'https://docs.docker.com/build/building/best-practices/#user',
  ],
  controls: ['nist-800-53-r5:AC-6', 'nist-800-53-r5:CM-7', 'cis-docker-1.7:4.1'],
  aliases: ['DL3002', 'CKV_DOCKER_3', 'CKV_DOCKER_8', 'DS-0002'],
  evaluate: (stage) =>
    when(equals(stage.Final, true, ''), () => isNotRoot(stage, 'whoever breaks in is root in the container')),
  examples: {
    pass: [
      dockerfile`
        FROM golang:1.25 AS build
        RUN go build -o /app .
        FROM gcr.io/distroless/static-debian12:nonroot
        COPY --from=build /app /app
      `,
      dockerfile`
        FROM node:22
        USER node
        CMD ["node", "server.js"]
      `,
    ],
    fail: [
      dockerfile`
        «FROM node:22»
        CMD ["node", "server.js"]
      `,
      dockerfile`
        FROM registry.example.com/base:7
        USER app
        RUN ./setup
        USER «root»
        CMD ["./serve"]
      `,
    ],
    unknown: [
      dockerfile`
        «FROM registry.example.com/base:7»
        CMD ["./serve"]
      `,
    ],
  },
});
