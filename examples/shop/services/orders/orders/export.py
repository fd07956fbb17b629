"""Writes the nightly export of all customers."""

import json
import os
from datetime import date

import boto3


def main():
    table = boto3.resource("dynamodb").Table(os.environ["CUSTOMERS_TABLE"])
    customers = table.scan()["Items"]
    boto3.client("s3").put_object(
        Bucket=os.environ["EXPORTS_BUCKET"],
        Key=f"{date.today().isoformat()}.json",
        Body=json.dumps(customers, default=str),
    )


if __name__ == "__main__":
    main()
