"""Tells where an order is, by its number."""

import json
import os

import boto3


def handler(event, _context):
    session = boto3.client("sts").assume_role(RoleArn=os.environ["REPORTING_ROLE"], RoleSessionName="lookup")
    keys = session["Credentials"]
    customers = boto3.resource(
        "dynamodb",
        aws_access_key_id=keys["AccessKeyId"],
        aws_secret_access_key=keys["SecretAccessKey"],
        aws_session_token=keys["SessionToken"],
    ).Table(f"shop-{os.environ['STAGE']}-customers")
    found = customers.get_item(Key={"customer_id": event["pathParameters"]["number"]})
    return {"statusCode": 200, "body": json.dumps(found.get("Item"), default=str)}
